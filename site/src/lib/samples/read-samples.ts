import {
  type CompiledPrompt,
  compare,
  compileTemplates,
  type Problem,
  printProblem,
  promptText,
  readTemplates,
  sortProblems,
  type Template,
  type Variant,
} from '../catalog.ts';
import { addressFault } from './address.ts';
import { type Render, rendersOf } from './renders.ts';
import { readSources, type Sources } from './sources.ts';

/** A render of a template of this repository. */
export interface Sample extends Render {
  /** `ferry-campaign#autumn`; `library-hero` of a template without a matrix. */
  readonly id: string;
  readonly template: Template;
  readonly variant: Variant;
  /** Whether the template would ask for the same today. */
  readonly current: boolean;
}

/** Everything that prompt pages, the gallery and guides show of a repository's templates. */
export interface Samples {
  /** Sorted by name. */
  readonly templates: readonly Template[];
  readonly samples: readonly Sample[];
  /** What a browser fills in, by template. */
  readonly compiled: ReadonlyMap<string, CompiledPrompt>;
  readonly sources: Sources;
}

/**
 * Reads templates, locks and pictures of a root.
 * @param root with a slash at its end
 * @throws Error that lists everything wrong, each with file, line and remedy
 */
export function readSamples(root: string): Samples {
  const sources = readSources(root);
  const set = readTemplates(sources);
  const problems: Problem[] = [...sources.problems, ...set.problems];
  const tell = (problem: Problem): void => {
    problems.push(problem);
  };
  const templates = [...set.templates].sort((a, b) => compare(a.name, b.name));
  for (const template of templates) {
    const fault = addressFault(template.name);
    if (fault) tell({ ...fault, file: template.path, line: 1, column: 1 });
  }
  const samples = templates.flatMap((template) => samplesIn(template, { root, tell }));
  refuse(problems);
  return { templates, samples, compiled: compileTemplates(sources), sources };
}

function samplesIn(
  template: Template,
  disk: { readonly root: string; readonly tell: (problem: Problem) => void },
): Sample[] {
  const renders = rendersOf(template, disk);
  return template.variants.flatMap((variant) => {
    const render = renders.get(variant.id);
    const id = variant.id === '' ? template.name : `${template.name}#${variant.id}`;
    if (render === undefined) return [];
    return [{ ...render, id, template, variant, current: isCurrent(template, variant, render) }];
  });
}

/** By all but the bytes of references, which only the engine compares. */
function isCurrent(template: Template, { parts }: Variant, { entry: { asked } }: Render): boolean {
  const texts = asked.parts.flatMap((part) => ('text' in part ? [part.text] : []));
  return (
    asked.model === template.apiId.id &&
    (template.tier === undefined || asked.tier === template.tier) &&
    asked.aspectRatio === template.aspectRatio &&
    asked.thinking === template.thinking &&
    texts.join('\n\n') === promptText(parts)
  );
}

function refuse(problems: readonly Problem[]): void {
  const errors = sortProblems(problems).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Error(`The templates cannot be shown.\n${errors.map(printProblem).join('\n')}`);
}
