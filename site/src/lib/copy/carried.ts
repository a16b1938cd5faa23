import type { Carried } from '../../scripts/carry.ts';

/** What the file holds while nothing is filled in, or where it can hold nothing of that. */
export function standsText({
  variants,
  carries,
}: {
  readonly variants: number;
  readonly carries: boolean;
}): string {
  const all = variants > 1 ? `, with all ${variants} variants` : '';
  const as = `This is the template as it stands${all}`;
  return carries
    ? `${as}. It takes over the values that you fill in above.`
    : `${as}: it carries nothing of what you fill in above.`;
}

/** What the file holds of what was filled in. */
export function carriedText(
  { names, refused, single }: Pick<Carried, 'names' | 'refused' | 'single'>,
  variants: number,
): string {
  const kept = refused.map(
    (field) => `It keeps its own ${labelOf(field.name)}: ${needOf(field.kind)}.`,
  );
  const stands = standsText({ variants, carries: true });
  return [names.length > 0 ? carryText({ names, single }, variants) : stands, ...kept].join(' ');
}

function carryText({ names, single }: Pick<Carried, 'names' | 'single'>, variants: number): string {
  const list = new Intl.ListFormat('en-GB').format(names.map(labelOf));
  const carries = `The file carries your ${list}`;
  if (variants === 1) return `${carries}.`;
  if (!single) return `${carries}, for all ${variants} variants that do not set their own.`;
  const others = variants === 2 ? 'the other variant is' : `the other ${variants - 1} variants are`;
  return `${carries}, as a template of this one picture: ${others} not in it.`;
}

function labelOf(name: string): string {
  return name.replaceAll('_', ' ');
}

function needOf(kind: Carried['refused'][number]['kind']): string {
  if (kind === 'number') return 'what you typed is no number that it takes';
  return kind === 'list' ? 'a line does not fit' : 'it may not be empty';
}
