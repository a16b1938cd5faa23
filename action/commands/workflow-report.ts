import type { Runner } from '../adapters/runner.ts';
import type { Settings } from '../inputs.ts';
import { type Conduct, failuresIn } from '../publish/conduct.ts';
import type { Occasion } from '../publish/occasion.ts';
import { outputsOf } from '../publish/outputs.ts';
import { postComment } from '../publish/post-comment.ts';
import { reportData } from '../report/json.ts';
import type { ReportData } from '../report/json-schema.ts';
import { annotationsOf } from '../report/markdown/annotations.ts';
import { commentMarkdown, type Sheet, summaryMarkdown } from '../report/markdown/sheet.ts';
import type { Report } from '../report/report.ts';
import { plainLook } from '../report/style.ts';
import { counted } from '../report/wording.ts';
import { linesOf } from './run.ts';

/** Who is asked, how, and for what. */
interface Desk {
  readonly runner: Runner;
  readonly settings: Settings;
  readonly occasion: Occasion;
}

/** What a run of the Action comes to. */
export type Verdict = 'well' | 'failed' | 'interrupted';

/** Says what came of a run, everywhere that people and later steps look. */
export async function tellWorkflow(
  report: Report,
  conduct: Conduct,
  { runner, settings, occasion }: Desk,
): Promise<Verdict> {
  for (const line of [...conduct.notes, ...linesOf(report, plainLook, undefined)]) runner.log(line);
  const data = reportData(report);
  const failures = failuresIn(report, conduct.failOn);
  const sheet = sheetOf(report, { data, conduct, runner, settings });
  await runner.summarize(summaryMarkdown(sheet));
  for (const annotation of annotationsOf(data)) runner.annotate(annotation);
  runner.output('report', await runner.keep('report.json', `${JSON.stringify(data, null, 2)}\n`));
  for (const [name, value] of Object.entries(outputsOf(report))) runner.output(name, value);
  const body = commentMarkdown(sheet);
  runner.output('comment-body-file', await runner.keep('comment.md', body));
  await comment({ runner, settings, occasion }, { data, body, failed: failures.length > 0 });
  if (failures.length === 0) return 'well';
  tellFailure(
    runner,
    `This run fails on ${failures.join(', ')}. fail-on says what a run fails on.`,
  );
  return report.interrupted ? 'interrupted' : 'failed';
}

function sheetOf(
  report: Report,
  how: {
    readonly data: ReportData;
    readonly conduct: Conduct;
    readonly runner: Runner;
    readonly settings: Settings;
  },
): Sheet {
  const run = how.runner.runUrl;
  return {
    data: how.data,
    key: keyOf(how.settings),
    pictures: new Map(),
    notes: [...how.conduct.notes, ...emulatedNote(report)],
    links: { ...(run && { run }) },
    unverified: false,
  };
}

function keyOf(settings: Settings): string {
  return settings.commentKey ?? 'darkroom';
}

/** A stranger's run has a token that may not write: a second workflow comments for it. */
async function comment(
  { runner, settings, occasion }: Desk,
  sheet: { readonly data: ReportData; readonly body: string; readonly failed: boolean },
): Promise<void> {
  const { repository } = runner;
  const { githubToken: token, comment: when = 'always' } = settings;
  if (occasion.kind !== 'pull request' || !occasion.trusted || !repository || !token) return;
  const { openGitHub } = await import('../adapters/github.ts');
  const github = openGitHub({ token, apiUrl: repository.apiUrl, repository: repository.name });
  const { number, head } = occasion;
  const posting = { ...sheet, number, headSha: head.sha, key: keyOf(settings), when };
  const posted = await postComment(github, posting);
  if (posted.kind === 'posted') runner.output('comment-id', String(posted.id));
  else tellNotice(runner, posted.why);
}

function emulatedNote({ service, outcomes }: Report): string[] {
  const drawn = outcomes.filter(({ kind }) => kind === 'rendered').length;
  if (service !== 'emulator' || drawn === 0) return [];
  const these = `${counted(drawn, 'picture')} ${drawn === 1 ? 'was' : 'were'}`;
  return [
    `There is no key, so ${these} drawn by the emulator: nothing was paid, and nothing of it is committed. Give gemini-api-key to render for real.`,
  ];
}

function tellNotice(runner: Runner, message: string): void {
  runner.annotate({ level: 'notice', title: 'Darkroom', message, file: '', line: 1, column: 1 });
}

/** Marks the run as failed, with a sentence for people. */
export function tellFailure(runner: Runner, message: string): void {
  runner.annotate({ level: 'error', title: 'Darkroom', message, file: '', line: 1, column: 1 });
}
