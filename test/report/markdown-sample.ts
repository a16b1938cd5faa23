/** Reports as data for the tests of the Markdown, and one in which every text is the same given one. */
import type { LockEntry } from '#templates';
import { reportData } from '../../action/report/json.ts';
import type { ReportData } from '../../action/report/json-schema.ts';
import type { Picture, Sheet } from '../../action/report/markdown/sheet.ts';
import type { Report } from '../../action/report/report.ts';
import {
  entryOf,
  heldEntry,
  identity,
  planned,
  planOf,
  problem,
  reportOf,
  type Sketch,
} from './sample.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';

/** A picture as the publisher gives it. */
export function pictureOf(name: string): Picture {
  const folder = `https://github.com/acme/shop/blob/${commit}`;
  const file = encodeURIComponent(name.slice(0, 20).toWellFormed());
  return {
    thumbnail: `${folder}/small/${file}.webp?raw=true`,
    full: `${folder}/full/${file}.png?raw=true`,
    width: 800,
    height: 450,
  };
}

export function sheetOf(data: ReportData, more: Partial<Sheet> = {}): Sheet {
  return {
    data,
    key: 'darkroom',
    pictures: new Map(),
    notes: [],
    links: {},
    unverified: false,
    ...more,
  };
}

/** The entry of a picture that was asked for with another prompt. */
export function previousOf(sketch: Sketch, prompt: string): LockEntry {
  const entry = entryOf(identity(sketch));
  const file = { ...entry.file, sha256: 'a'.repeat(64) };
  return { ...entry, file, asked: { ...entry.asked, parts: [{ text: prompt }] } };
}

/**
 * A report in which every string that is not a number, a hash or a word of ours is `text`.
 * Paths too, which a report that was read could not hold: what is escaped needs no trust.
 */
export function reportOfText(text: string, more: Partial<Report> = {}): ReportData {
  const data = reportData(
    reportOf([], {
      command: 'plan',
      plan: planOf({
        renders: [
          planned(
            { name: 'hero', tier: '2K', ratio: '16:9' },
            { previous: previousOf({ name: 'hero' }, 'old') },
          ),
        ],
        held: [{ ...identity({ name: 'crowd' }), held: heldEntry() }],
        orphans: [{ path: 'images/old.png', lockPath: 'x.lock.json', fileExists: true }],
      }),
      problems: [problem(), problem({ file: '', severity: 'warning' })],
      stopped: { message: 'm', remedy: 'r' },
      ...more,
    }),
  );
  const words = {
    id: text,
    template: text,
    path: text,
    file: text,
    detail: text,
    alt: text,
    prompt: text,
    model: text,
    displayName: text,
    apiId: text,
    life: text,
    reason: text,
    code: text,
    message: text,
    remedy: text,
    variant: text,
  };
  const reference = { id: text, role: 'style', source: text } as const;
  return {
    ...data,
    stopped: { message: text, remedy: text },
    problems: data.problems.map((one, index) => ({
      ...one,
      file: index === 0 ? '' : text,
      rule: text,
      message: text,
      remedy: text,
    })),
    orphans: data.orphans.map((one) => ({ ...one, path: text, lockPath: text })),
    renders: [
      ...data.renders.map((one) => ({
        ...one,
        ...words,
        references: [reference],
        previous: one.previous && {
          ...one.previous,
          file: text,
          alt: 'old',
          prompt: 'old',
          model: text,
        },
      })),
      ...data.renders.slice(0, 1).map((one) => ({
        ...one,
        ...words,
        outcome: 'unchanged' as const,
        references: [reference],
      })),
    ],
  };
}
