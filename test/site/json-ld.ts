import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, lineOf, textOf } from '../../site/build/built-html.ts';
import { type BuiltPage, fileOf, named, readPages } from './built-page.ts';
import type { Fault } from './fault.ts';
import { schemaTypes } from './json-ld-types.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a fault needs to know of where it stands. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly folder: string;
  readonly home: string;
}

/**
 * Judges the structured data of every page: it parses, names schema.org, uses types that are known here with all that
 * they require, and its addresses are absolute and, on this site, lead to a file.
 * @param home the address of the front page, with the base path
 */
export function jsonLdFaults(folder: string, home: string): Fault[] {
  return readPages(folder, home).flatMap((page) =>
    blocks(page).flatMap(({ line, text }) => {
      const place = { file: page.file, line, folder, home };
      try {
        const data: Json = JSON.parse(text);
        return [...context(place, data), ...judge(place, data)];
      } catch {
        return [fault(place, 'The structured data is no JSON', 'Write it by JSON.stringify')];
      }
    }),
  );
}

function blocks(page: BuiltPage): { line: number; text: string }[] {
  return named(page, 'script')
    .filter((one) => attribute(one, 'type') === 'application/ld+json')
    .map((one) => ({ line: lineOf(one), text: textOf(one) }));
}

function fault({ file, line }: Place, what: string, remedy: string): Fault {
  return { file, line, fault: `${what}.`, remedy: `${remedy}.` };
}

function context(place: Place, data: Json): Fault[] {
  const isSchema = isObject(data) && data['@context'] === 'https://schema.org';
  return isSchema
    ? []
    : [fault(place, 'The structured data is not of schema.org', 'Set @context https://schema.org')];
}

function isObject(data: Json | undefined): data is { readonly [key: string]: Json } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function judge(place: Place, data: Json): Fault[] {
  if (Array.isArray(data)) return data.flatMap((one) => judge(place, one));
  if (!isObject(data)) return [];
  const own = [...judgeType(place, data), ...judgeAddresses(place, data)];
  return [...own, ...Object.values(data).flatMap((one) => judge(place, one))];
}

function judgeType(place: Place, data: { readonly [key: string]: Json }): Fault[] {
  const type = data['@type'];
  if (type === undefined) {
    // A graph has no type, and an object of nothing but @id stands for one that is described elsewhere.
    const isReference = Object.keys(data).every((key) => key.startsWith('@'));
    return isReference ? [] : [fault(place, 'A thing has no @type', 'Say what it is')];
  }
  const known = typeof type === 'string' ? schemaTypes[type] : undefined;
  if (known === undefined) {
    const remedy = 'Use a type of json-ld-types.ts, or add it there with what it requires';
    return [fault(place, `The type ${JSON.stringify(type)} is not known`, remedy)];
  }
  return known
    .filter((choice) => !choice.split('|').some((name) => isGiven(data[name])))
    .map((choice) => {
      const name = choice.replaceAll('|', ' or ');
      return fault(place, `A ${String(type)} has no ${name}`, `Write its ${name}`);
    });
}

function isGiven(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** Properties whose text is an address. `item` is one where it is text. */
const addressed = new Set([
  '@id',
  'url',
  'contentUrl',
  'thumbnailUrl',
  'image',
  'logo',
  'license',
  'sameAs',
  'item',
  'mainEntityOfPage',
  'isBasedOn',
  'acquireLicensePage',
  'codeRepository',
  'downloadUrl',
  'encoding',
]);

function judgeAddresses(place: Place, data: { readonly [key: string]: Json }): Fault[] {
  return Object.entries(data).flatMap(([key, value]) =>
    [value].flat().flatMap((one): Fault[] => {
      if (!addressed.has(key) || typeof one !== 'string') return [];
      if (!/^https?:\/\//.test(one) || !URL.canParse(one)) {
        return [fault(place, `${key} "${one}" is not absolute`, 'Begin it with the address')];
      }
      const target = fileOf(one, place.home);
      const isHere = target === undefined || existsSync(join(place.folder, target));
      return isHere ? [] : [fault(place, `${key} "${one}" leads nowhere`, `Build ${target}`)];
    }),
  );
}
