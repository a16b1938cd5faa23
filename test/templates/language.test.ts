import { describe, expect, it } from 'vitest';
import { type BadInput, bodyOf, itTells, read, template } from './reading.ts';

const bad: readonly BadInput[] = [
  [
    'media, role and history',
    template(
      '',
      'A bowl.\n{{role "system"}}\n{{media url=logo}} {{history}}\n{{#section "x"}}a{{/section}}',
    ),
    [
      'templates/a.prompt:10:1: {{role}} is not part of the prompt language. Write one prompt without roles: an image is asked for in a single message.',
      'templates/a.prompt:11:1: {{media}} is not part of the prompt language. List the image under image.references and write {{reference "id"}} where the prompt speaks of it.',
      'templates/a.prompt:11:20: {{history}} is not part of the prompt language. Write one prompt: an image is asked for without a conversation.',
      'templates/a.prompt:12:1: {{section}} is not part of the prompt language. Put the text in a partial file, _name.prompt, and write {{> name}}.',
    ],
  ],
  [
    'helpers',
    template('', 'A {{upper name}} bowl {{refrence "a"}} {{(a b)}} {{"a"}}'),
    [
      'templates/a.prompt:9:3: upper is not a helper. Write {{name}} for a variable.',
      'templates/a.prompt:9:23: refrence is not a helper. Did you mean reference?',
      'templates/a.prompt:9:40: Only a variable can stand in braces here. Write the text without braces.',
      'templates/a.prompt:9:50: Only a variable can stand in braces here. Write the text without braces.',
    ],
  ],
  [
    'blocks that mean nothing',
    template(
      '',
      '{{#with a}}x{{/with}}{{#iff b}}x{{/iff}}{{#if (a)}}x{{/if}}{{#each a as |b|}}x{{/each}}{{#*inline "a"}}x{{/inline}}',
    ),
    [
      'templates/a.prompt:9:1: {{with}} is not part of the prompt language. Write the whole name, {{brand.colour}}.',
      'templates/a.prompt:9:22: {{#iff}} is not a block. Did you mean if?',
      'templates/a.prompt:9:41: {{#if}} takes one variable and nothing else. Write {{#if name}}.',
      'templates/a.prompt:9:60: {{#each}} takes one variable and nothing else. Write {{#each name}}.',
      'templates/a.prompt:9:88: Inline partials and decorators are not part of the prompt language. Put the text in a partial file, _name.prompt, and write {{> name}}.',
    ],
  ],
  [
    'an unclosed block',
    template('', 'A bowl.\n  {{#if a}}\n    more\n'),
    ['templates/a.prompt:10:3: {{#if}} is not closed. Add {{/if}}.'],
  ],
  [
    'an unclosed brace',
    template('', 'A bowl {{name.\n'),
    [
      'templates/a.prompt:9:8: The prompt cannot be read at "{{name.". Write {{name}} for a variable, or \\{{ for the characters themselves.',
    ],
  ],
  [
    'a block closed by another',
    template('', 'A bowl.\n{{#if a}}x{{/each}}'),
    ['templates/a.prompt:10:11: {{#if}} is closed by {{/each}}. Write {{/if}}.'],
  ],
  [
    'a close without a block',
    template('', 'A bowl.\n x {{/if}}'),
    ['templates/a.prompt:10:4: {{/if}} closes nothing. Remove it, or open a block before it.'],
  ],
  [
    'braces around nothing',
    template('', 'A bowl. {{ }}'),
    [
      'templates/a.prompt:9:9: The prompt cannot be read at "{{ }}". Write {{name}} for a variable, or \\{{ for the characters themselves.',
    ],
  ],
  [
    'blocks nested too deeply',
    template(
      '',
      `${'{{#if a}}'.repeat(33)}x${'{{/if}}'.repeat(33)}`,
      'model: nano-banana-2.1\ninput: { default: { a: true } }',
    ),
    ['templates/a.prompt:10:289: Blocks are nested more than 32 deep. Make the prompt simpler.'],
  ],
  [
    'a prompt that grows too long',
    template(
      '',
      '{{#each a}}{{#each ../a}}{{../../b}}{{/each}}{{/each}}',
      `model: nano-banana-2.1\ninput: { default: { b: "${'x'.repeat(1000)}", a: [1, 2, 3, 4, 5, 6, 7, 8, 9] } }`,
    ),
    [
      'templates/a.prompt:10:28: The expanded text has more than 65536 characters. Make it smaller.',
    ],
  ],
  [
    'a loop that runs too long',
    template(
      '',
      'x{{#each a}}{{#each ../a}}{{#each ../../a}}{{/each}}{{/each}}{{/each}}',
      `model: nano-banana-2.1\ninput: { default: { a: [${'1,'.repeat(30)}] } }`,
    ),
    [
      'templates/a.prompt:10:35: The loops of one prompt have more than 10000 rounds. Make it smaller.',
    ],
  ],
];

describe('The prompt language', () => {
  itTells(bad);
});
