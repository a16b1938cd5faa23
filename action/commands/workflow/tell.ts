import type { Runner } from '../../adapters/runner.ts';
import type { Failure } from '../../inputs.ts';
import { failuresIn } from '../../publish/conduct.ts';
import type { Delivered } from '../../publish/delivered.ts';
import { outputsOf } from '../../publish/outputs.ts';
import { postComment } from '../../publish/post-comment.ts';
import type { ReportData } from '../../report/json-schema.ts';
import { type Annotation, annotationsOf } from '../../report/markdown/annotations.ts';
import { commentMarkdown, type Sheet, summaryMarkdown } from '../../report/markdown/sheet.ts';
import type { Report } from '../../report/report.ts';
import { plainLook } from '../../report/style.ts';
import { explain } from '../explain.ts';
import { linesOf } from '../run.ts';
import type { Desk } from './desk.ts';

/** What a run of the Action comes to. */
export type Verdict = 'well' | 'failed' | 'interrupted';

/** A run that has ended, and what is to be told of it. */
export interface Story {
  readonly report: Report;
  readonly data: ReportData;
  readonly delivered: Delivered | undefined;
  readonly pictures: Sheet['pictures'];
  /** Sentences for people, plain text. */
  readonly notes: readonly string[];
}

/**
 * Says what came of a run, everywhere that people and later steps look: first what later steps read, and last what may
 * fail. Of the annotations our own come first, for GitHub shows ten of a level.
 */
export async function tellWorkflow(desk: Desk, story: Story): Promise<Verdict> {
  const { runner, conduct } = desk;
  const { report, data, delivered, notes } = story;
  for (const line of [...linesOf(report, plainLook, undefined), ...notes]) runner.log(line);
  const sheet = sheetOf(desk, story);
  const body = commentMarkdown(sheet);
  runner.output('report', await runner.keep('report.json', `${JSON.stringify(data, null, 2)}\n`));
  runner.output('comment-body-file', await runner.keep('comment.md', body));
  for (const [name, value] of Object.entries(outputsOf(report))) runner.output(name, value);
  tellCommit(runner, delivered);
  await runner.summarize(summaryMarkdown(sheet));
  const failures = failuresIn(report, conduct.failOn);
  const isUndelivered = delivered?.kind === 'not committed' && delivered.isFault;
  const failed = failures.length > 0 || isUndelivered;
  tellFaults(desk, story, { failures, isUndelivered });
  await comment(desk, { data, body, delivered, failed });
  for (const one of annotationsOf(data, await runner.prefixOf(desk.root))) runner.annotate(one);
  if (!failed) return 'well';
  return report.interrupted ? 'interrupted' : 'failed';
}

/** At most one annotation of each level. */
function tellFaults(
  { runner }: Desk,
  { report, delivered }: Story,
  found: { readonly failures: readonly Failure[]; readonly isUndelivered: boolean },
): void {
  const { failures, isUndelivered } = found;
  const undelivered =
    delivered?.kind === 'not committed' ? `The images are not committed. ${delivered.why}` : '';
  const fails =
    failures.length === 0
      ? ''
      : `This run fails on ${failures.join(', ')}. fail-on says what a run fails on.`;
  const isEmulated = report.command === 'render' && report.service === 'emulator';
  const error = [isUndelivered ? undelivered : '', fails].filter(Boolean).join(' ');
  const warning = [isUndelivered ? '' : undelivered, isEmulated ? noKey : ''];
  if (error !== '') tell(runner, 'error', error);
  const warned = warning.filter(Boolean).join(' ');
  if (warned !== '') tell(runner, 'warning', warned);
}

function tellCommit(runner: Runner, delivered: Delivered | undefined): void {
  if (delivered?.kind !== 'committed') return;
  const { branch, sha, pull } = delivered;
  const url = commitUrl(runner, sha) ?? sha;
  runner.output('commit-sha', sha);
  runner.output('commit-url', url);
  runner.log(`Committed to ${branch}: ${url}`);
  if (pull && 'url' in pull) runner.log(`Merge ${pull.url} to have the images.`);
}

function commitUrl({ repository }: Runner, sha: string): string | undefined {
  return repository && `${repository.serverUrl}/${repository.name}/commit/${sha}`;
}

function sheetOf({ runner, settings }: Desk, story: Story): Sheet {
  const { data, pictures, notes, delivered } = story;
  const run = runner.runUrl;
  const committed = committedIn(runner, delivered);
  return {
    data,
    key: settings.commentKey ?? 'darkroom',
    pictures,
    notes,
    links: { ...(run && { run }) },
    ...(committed && { committed }),
    unverified: false,
  };
}

function committedIn(runner: Runner, delivered: Delivered | undefined): Sheet['committed'] {
  if (delivered?.kind !== 'committed') return undefined;
  const { branch, sha, pull } = delivered;
  const url = commitUrl(runner, sha);
  const pullUrl = pull && 'url' in pull ? pull.url : undefined;
  return url === undefined ? undefined : { branch, sha, url, ...(pullUrl && { pullUrl }) };
}

/** A stranger's run has a token that may not write: a second workflow comments for it. */
async function comment(
  { runner, settings, occasion, target, github }: Desk,
  sheet: {
    readonly data: ReportData;
    readonly body: string;
    readonly delivered: Delivered | undefined;
    readonly failed: boolean;
  },
): Promise<void> {
  const { comment: when = 'always', commentKey: key = 'darkroom' } = settings;
  if (occasion.kind !== 'pull request' || !occasion.trusted || when === 'never') return;
  const hub = await github();
  if (hub === undefined) return;
  const { number, head } = occasion;
  const { delivered, ...told } = sheet;
  const own = delivered?.kind === 'committed' && delivered.branch === head.branch;
  const headSha = own ? delivered.sha : (target?.sha ?? head.sha);
  try {
    const posted = await postComment(hub, { ...told, number, headSha, key, when });
    if (posted.kind === 'posted') runner.output('comment-id', String(posted.id));
    else tell(runner, posted.isFault ? 'warning' : 'notice', posted.why);
  } catch (error) {
    // What the run is for is done by now, and the summary has the sheet.
    tell(runner, 'notice', `The sheet could not be posted. ${await explain(error)}`);
  }
}

const noKey =
  'There is no key: the emulator draws proofs, and nothing is committed. Give gemini-api-key or vertex-project to render for real.';

/** Marks the run as failed, with a sentence for people. */
export function tellFailure(runner: Runner, message: string): void {
  tell(runner, 'error', message);
}

/** Says a sentence about the run as a whole. */
export function tell(runner: Runner, level: Annotation['level'], message: string): void {
  runner.annotate({ level, title: 'Darkroom', message, file: '', line: 1, column: 1 });
}
