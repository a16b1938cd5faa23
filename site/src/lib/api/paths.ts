/** The list of all models. */
export const modelIndexPath = '/api/v1/models.json';

/** Where a model's own answer is. */
export function modelAnswerPath(name: string): string {
  return `/api/v1/models/${name}.json`;
}

/** The JSON Schemas that are published, by name, with what each is of. */
export const schemaWords = {
  'api.v1': 'The answers of the API',
  'capabilities.v1': 'What a model offers: the capabilities of an answer',
  template: 'The front matter of a template',
  darkroom: 'The file darkroom.yml',
} as const;
export type SchemaName = keyof typeof schemaWords;
export const schemaNames = Object.keys(schemaWords) as SchemaName[];

/** Where a schema is. */
export function schemaPath(name: SchemaName): string {
  return `/schemas/${name}.json`;
}
