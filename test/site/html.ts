import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readPages } from './built-page.ts';
import type { Fault } from './fault.ts';

/** The recommended rules, less those that judge how HTML is typed rather than what it means. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes the HTML, so its style is nobody's choice: <!DOCTYPE> in capitals, <br>, tight lines, quotes.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Without it Safari does not tell a list whose marks are hidden as a list.
    'no-redundant-role': 'off',
    // The calculator answers while its fields change: there is nothing to send.
    'wcag/h32': 'off',
    // outline.ts holds titles to one limit of its own.
    'long-title': 'off',
    // A prompt holds what its author typed: < and & are escaped, > and " need not be.
    'no-raw-characters': 'off',
    // Scripts and style sheets are of the same origin, under a policy of hashes.
    'require-sri': 'off',
  },
};

/**
 * Judges every page by the HTML standard.
 * @param home the address of the front page, with the base path
 */
export function htmlFaults(folder: string, home: string): Fault[] {
  const judge = new HtmlValidate(new StaticConfigLoader(config));
  return readPages(folder, home).flatMap(({ file, html }) =>
    judge.validateStringSync(html, file).results.flatMap(({ messages }) =>
      messages.map(({ line, message, ruleId, selector }): Fault => {
        const where = selector === null ? '' : ` at ${selector}`;
        return { file, line, fault: `${message}${where}.`, remedy: `Rule: ${ruleId}.` };
      }),
    ),
  );
}
