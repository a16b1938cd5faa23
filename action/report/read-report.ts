import { type ReportData, reportSchema, reportSchemaVersion } from './json-schema.ts';

/** A report that was read, or why it was not: one sentence in which no word is the report's own. */
export type ReportReading =
  | { readonly ok: true; readonly data: ReportData }
  | { readonly ok: false; readonly fault: string };

/** What a report's UTF-8 text may measure unless told otherwise, in bytes: no honest run's is larger. */
export const mostReportBytes = 5_000_000;

/**
 * Reads a JSON report that anybody may have written. Nothing in it is believed but its shape.
 * @param limitBytes what its UTF-8 text may measure; 5 MB unless told
 */
export function readReport(text: string, limitBytes = mostReportBytes): ReportReading {
  if (Buffer.byteLength(text) > limitBytes) {
    return refused(`is larger than ${limitBytes} bytes`);
  }
  const json = parse(text);
  if (json === undefined) return refused('is not JSON');
  const version = versionOf(json.value);
  if (version !== reportSchemaVersion) {
    return refused(`is not of version ${reportSchemaVersion}, which this Darkroom reads`);
  }
  const result = reportSchema.safeParse(json.value);
  if (result.success) return { ok: true, data: result.data };
  return refused(`does not have a report's shape at ${placeOf(result.error.issues[0]?.path)}`);
}

function refused(fault: string): ReportReading {
  return { ok: false, fault: `The report ${fault}.` };
}

/** Names of the schema and numbers: keys that the schema does not know are not in an issue's path. */
function placeOf(path: readonly PropertyKey[] = []): string {
  return path.length === 0 ? 'its top level' : path.map(String).join(' → ');
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value
    ? value.schemaVersion
    : undefined;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
