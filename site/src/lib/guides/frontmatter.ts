import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { shapeIssues } from '#capabilities/check';
import { aspectRatios, checkSettings, type Model, modelNamed, type Template } from '../catalog.ts';
import { frontmatterClaims } from './claims.ts';
import type { GuideFault } from './fault.ts';

const words = z.string().check(z.minLength(1));
const names = z.array(words).check(z.minLength(1));
const schemas = {
  renderable: z.strictObject({
    verdict: words,
    examples: names,
    prompts: names,
    ladderRatio: z.enum(aspectRatios),
  }),
  comparison: z.strictObject({ verdict: words, nearest: words, missing: words }),
};
type Written = z.infer<(typeof schemas)[Model['kind']]>;

/** What stands above the prose of a guide. */
export interface Frontmatter {
  /** One or two sentences: what the model is for and what not. */
  readonly verdict: string;
  /** Ids of the renders to show, the first on top; none of a model for comparison. */
  readonly examples: readonly string[];
  /** Names of the templates to offer; none of a model for comparison. */
  readonly prompts: readonly string[];
  /** The ratio at which the tier ladder is drawn. */
  readonly ladderRatio?: (typeof aspectRatios)[number];
  /** Of a model for comparison: the name of the Gemini model that comes nearest. */
  readonly nearest?: string;
  /** Of a model for comparison: why the other parts are missing. */
  readonly missing?: string;
}

/** What a guide may name: the templates of this repository. */
export type Stock = readonly Template[];

/** Text of the YAML, and what it is about. */
export interface FrontmatterText {
  readonly yaml: string;
  readonly model: Model;
  readonly stock: Stock;
}

type Told = { readonly value?: Frontmatter; readonly faults: readonly GuideFault[] };

/** Reads and judges the YAML of a guide. Lines count from its first, which is the file's second. */
export function readFrontmatter({ yaml, model, stock }: FrontmatterText): Told {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const [first = ''] = broken.message.split('\n');
    return {
      faults: [{ line: lines.linePos(broken.pos[0]).line + 1, words: `${first} Mend it.` }],
    };
  }
  const lineAt = (path: readonly PropertyKey[]): number => {
    const node = path.length === 0 ? undefined : document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    return Array.isArray(range) ? lines.linePos(Number(range[0])).line + 1 : 1;
  };
  const written: unknown = document.toJS();
  const issues = shapeIssues(schemas[model.kind], written);
  if (issues.length > 0) {
    return {
      faults: issues.map(({ path, words: told }) => ({
        line: lineAt(path),
        words: `${path.join('.') || 'The front matter'}: ${told}`,
      })),
    };
  }
  const value: Frontmatter = { examples: [], prompts: [], ...(written as Written) };
  return { value, faults: judge(value, { model, stock, lineAt }) };
}

interface Place {
  readonly model: Model;
  readonly stock: Stock;
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

function judge(value: Frontmatter, place: Place): GuideFault[] {
  const { model, stock, lineAt } = place;
  const tell = (path: readonly PropertyKey[], sentences: readonly string[]): GuideFault[] =>
    sentences.map((sentence) => ({ line: lineAt(path), words: sentence }));
  const ids = new Set(stock.flatMap(idsOf));
  return [
    ...(['verdict', 'missing'] as const).flatMap((key) =>
      tell([key], frontmatterClaims(value[key] ?? '', key)),
    ),
    ...value.examples.flatMap((id, index) =>
      tell(
        ['examples', index],
        ids.has(id)
          ? []
          : [
              `There is no render ${JSON.stringify(id)}. Use the name of a template, with # and its variant where it has several.`,
            ],
      ),
    ),
    ...value.prompts.flatMap((name, index) =>
      tell(['prompts', index], promptFaults(name, model, stock)),
    ),
    ...tell(['ladderRatio'], settingFaults(model, { aspectRatio: value.ladderRatio })),
    ...tell(['nearest'], nearestFaults(value.nearest)),
  ];
}

function idsOf({ name, variants }: Template): string[] {
  return variants.map(({ id }) => (id === '' ? name : `${name}#${id}`));
}

function promptFaults(name: string, model: Model, stock: Stock): string[] {
  const template = stock.find((one) => one.name === name);
  if (template === undefined) {
    const known = stock.map((one) => one.name).join(', ');
    return [`There is no template ${JSON.stringify(name)}. Use one of ${known}.`];
  }
  const { tier, aspectRatio, thinking, variants } = template;
  const faults = variants.flatMap(({ references }) => {
    const referenceRoles = references.map(({ role }) => role);
    return settingFaults(model, { tier, aspectRatio, thinking, referenceRoles });
  });
  return [...new Set(faults)].map((fault) => `${name} cannot be offered here: ${fault}`);
}

function settingFaults(model: Model, settings: Parameters<typeof checkSettings>[1]): string[] {
  if (model.kind === 'comparison') return [];
  return checkSettings(model, settings).map(({ fault, remedy }) => `${fault}. ${remedy}`);
}

function nearestFaults(name: string | undefined): string[] {
  if (name === undefined) return [];
  try {
    const { kind } = modelNamed(name);
    return kind === 'renderable'
      ? []
      : [`${name} is for comparison only too. Name a Gemini model.`];
  } catch (error) {
    return [(error as Error).message];
  }
}
