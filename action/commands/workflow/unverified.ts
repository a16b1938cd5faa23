import { UsageError } from '../../inputs.ts';
import { postComment } from '../../publish/post-comment.ts';
import { pullOf, type ReportOfAnotherRun } from '../../publish/unverified.ts';
import { commentMarkdown, summaryMarkdown } from '../../report/markdown/sheet.ts';
import { mostReportBytes, readReport } from '../../report/read-report.ts';
import { explain } from '../explain.ts';
import type { Desk } from './desk.ts';
import { tell, type Verdict } from './tell.ts';

/**
 * Posts the report that a stranger's run left. Nothing of it is believed: its shape is checked, its Markdown is made
 * here, the pull request is found by what GitHub says of that run.
 * @throws UsageError where there is no report, or none that can be read
 */
export async function tellUnverified(desk: Desk, other: ReportOfAnotherRun): Promise<Verdict> {
  const { runner, settings, github } = desk;
  const { artifact, commentKey: key = 'darkroom', comment: when = 'always' } = settings;
  if (artifact === undefined) {
    throw new UsageError(
      'On workflow_run the report of another run is posted, and there is none. Give artifact the folder that it was downloaded to.',
    );
  }
  const reading = readReport(await runner.readArtifact(artifact, 'report.json', mostReportBytes));
  if (!reading.ok) throw new UsageError(`${reading.fault} Nothing was posted.`);
  const { data } = reading;
  const run = runner.runUrl;
  const links = { ...(run && { run }) };
  const sheet = { data, key, pictures: new Map(), notes: [], links, unverified: true };
  await runner.summarize(summaryMarkdown(sheet));
  const body = commentMarkdown(sheet);
  runner.output('comment-body-file', await runner.keep('comment.md', body));
  const hub = await github();
  if (when === 'never' || hub === undefined) return 'well';
  try {
    const pull = pullOf(await hub.pullsFrom(other.headOwner, other.headBranch), other);
    if (pull === undefined) {
      tell(runner, 'notice', noPull);
      return 'well';
    }
    const { number } = pull;
    const posting = { number, headSha: other.headSha, key, when, data, failed: false, body };
    const posted = await postComment(hub, posting);
    if (posted.kind === 'posted') runner.output('comment-id', String(posted.id));
    else tell(runner, posted.isFault ? 'warning' : 'notice', posted.why);
  } catch (error) {
    // The summary has the report.
    tell(runner, 'notice', `The report could not be posted. ${await explain(error)}`);
  }
  return 'well';
}

const noPull = 'No open pull request has that commit for its head: nothing was posted.';
