import { jsonString } from './request.ts';

/**
 * A workflow file that renders one template on each pull request.
 * @param starter the smallest workflow, `starterWorkflow` of #inputs: it ends inside the Action's `with:`
 * @param template the template's path from the root of the reader's repository
 */
export function workflowFile(starter: string, template: string): string {
  return `${starter}          templates: ${withoutExpressions(jsonString(template))}\n`;
}

/** GitHub evaluates what stands in `${{ }}` wherever it stands: a path must not. */
function withoutExpressions(text: string): string {
  return text.replaceAll(`\${{`, `\${{ '\${{' }}`);
}
