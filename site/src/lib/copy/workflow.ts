import { jsonString } from './request.ts';

/** Where the Action lives, as far as the build was told. */
export interface Home {
  /** `owner/name` on GitHub, or empty. */
  readonly repository: string;
  /** The full SHA of the commit that the site was built from, or empty. */
  readonly revision: string;
}

/**
 * A workflow file that renders one template on each pull request.
 * @param starter the smallest workflow, `starterWorkflow` of #inputs: it ends inside the Action's `with:`
 * @param template the template's path from the root of the reader's repository
 * @param home where the Action lives
 */
export function workflowFile(starter: string, template: string, home: Home): string {
  return `${settled(starter, home)}          templates: ${withoutExpressions(jsonString(template))}\n`;
}

/** The starter with what is known of the Action's home in place of what a reader would look up. */
function settled(starter: string, { repository, revision }: Home): string {
  if (repository === '') return starter;
  const named = starter.replaceAll('OWNER/darkroom', () => repository);
  if (revision === '') return named;
  return named.replace(/^# Instead of .*\n/m, '').replace(/@0{40}.*/, () => `@${revision}`);
}

/** GitHub evaluates what stands in `${{ }}` wherever it stands: a path must not. */
function withoutExpressions(text: string): string {
  return text.replaceAll(`\${{`, `\${{ '\${{' }}`);
}
