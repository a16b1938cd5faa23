/**
 * Templates: `.prompt` text → Template. Pure: no disk, clock, network, randomness or SDK.
 * The site reads this room too.
 */
export { type CompiledPreset, type CompiledPrompt, compileTemplates } from './compiled.ts';
export type { CompiledField, FieldShape } from './compiled-fields.ts';
export type { CompiledNode, CompiledPath } from './compiled-nodes.ts';
export { type Config, defaultConfig, readConfig } from './config.ts';

export { type Asked, type AskedPart, askedSchema, digestOf, sentDigestOf } from './digest.ts';
export { limits } from './limits.ts';
export { lintRules } from './lint.ts';
export type { LintRule } from './lint-rule.ts';
export {
  type AnswerFacts,
  emptyLock,
  type FileFacts,
  type HeldEntry,
  type Lock,
  type LockEntry,
  type LockReading,
  lockPathOf,
  lockVersion,
  readLock,
  writeLock,
} from './lock.ts';
export { type Migration, migrateTemplates } from './migrate.ts';
export { foldedPath, outputFault } from './paths.ts';
export {
  compare,
  type Position,
  type Problem,
  printProblem,
  type Severity,
  sortProblems,
} from './problem.ts';
export { readTemplates } from './read-templates.ts';
export { didYouMean } from './suggest.ts';
export {
  type ImageFormat,
  type Intent,
  intents,
  type PromptPart,
  promptText,
  type Setting,
  type SourceText,
  type Template,
  type TemplateReference,
  type TemplateSet,
  type Variant,
} from './template.ts';
