import { describe, expect, it } from 'vitest';
import { costOf } from '#capabilities';
import { federated } from '../adapters/federated.ts';
import { send, serve } from '../adapters/gemini-server.ts';
import { cli, outcomesIn, type Place, renderJson } from './cli.ts';
import { startGoogle } from './google.ts';
import { promptIn } from './pictures.ts';
import { makeProject, model, type Project, series, template } from './project.ts';

const token = 'a-bearer-token-that-nobody-may-see';
const granted = { access_token: token, token_type: 'Bearer', expires_in: 3600 };

/** A project as somebody has it who has both an API key and these variables in the environment. */
function placeOf({ root }: Project, variables: Readonly<Record<string, string>>): Place {
  const all = Object.entries({ GEMINI_API_KEY: 'a-key-for-elsewhere', ...variables });
  return { root, shell: `${all.map(([name, value]) => `${name}='${value}'`).join(' ')} exec "$@"` };
}

const onVertex = (url: string) => ['--vertex-project', 'our-project', '--gemini-base-url', url];

describe('a run on Vertex AI', () => {
  it('is signed with application-default credentials alone, delivers, records and counts its cost', async () => {
    const google = await serve((response) => send(response, 200, granted));
    const credentials = await federated(`${google.url}/token`);
    const vertex = await startGoogle({ key: token });
    const project = makeProject({
      'templates/one.prompt': template({ aspectRatio: '4:5', prompt: 'A lemon.' }),
      'templates/two.prompt': template({ path: 'images/two', prompt: 'A pear.' }),
    });
    const place = placeOf(project, { GOOGLE_APPLICATION_CREDENTIALS: credentials });
    const args = [...onVertex(vertex.url), '--vertex-location', 'europe-west4'];
    const { status, report, stderr } = await renderJson(args, place);

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(google.heard.map(({ path }) => path)).toEqual(['/token']);
    expect(new URLSearchParams(google.heard[0]?.body).get('scope')).toBe(
      'https://www.googleapis.com/auth/cloud-platform',
    );
    expect(vertex.calls).toHaveLength(2);
    for (const { path, headers, status, whole } of vertex.calls) {
      expect(path).toBe(
        '/v1beta1/projects/our-project/locations/europe-west4/publishers/google/models/gemini-nano-banana-2.1:generateContent',
      );
      expect(headers.authorization).toBe(`Bearer ${token}`);
      expect(headers).not.toHaveProperty('x-goog-api-key');
      expect(JSON.stringify(headers)).not.toContain('a-key-for-elsewhere');
      expect({ status, whole }).toEqual({ status: 200, whole: true });
    }
    expect(vertex.calls.map(({ body }) => body)).toContainEqual({
      contents: [{ role: 'user', parts: [{ text: 'A lemon.' }] }],
      generationConfig: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '4:5', imageSize: '1K' },
      },
    });

    const picture = project.read('images/one.jpg');
    expect(promptIn(picture)).toBe('A lemon.');
    const tokens = { input: 2, text: 400, image: 1120 };
    const costUsd = costOf(model, tokens, new Date());
    expect(project.lock('one').renders['images/one.jpg']).toMatchObject({
      asked: { model: 'gemini-nano-banana-2.1', tier: '1K', aspectRatio: '4:5' },
      file: { bytes: picture.length, width: 928, height: 1152, mediaType: 'image/jpeg' },
      answer: {
        modelVersion: 'gemini-nano-banana-2.1',
        responseId: expect.stringMatching(/^[\w-]{23}$/),
        tokens,
        costUsd: expect.closeTo(costUsd, 6),
      },
    });
    expect(report).toMatchObject({ service: 'vertex', stopped: null });
    expect(report.totals).toMatchObject({ calls: 2, maybePaidCalls: 0 });
    expect(report.totals.costUsd).toBeCloseTo(2 * costUsd, 6);
    expect(outcomesIn(report)).toEqual({ rendered: 2 });

    // What is unchanged asks nobody who we are.
    const again = await renderJson(args, placeOf(project, {}));
    expect({ status: again.status, ...outcomesIn(again.report) }).toEqual({
      status: 0,
      unchanged: 2,
    });
    expect(google.heard).toHaveLength(1);
  });

  it('says in one line that there are no credentials, and begins nothing', async () => {
    // A machine that answers where Google's metadata server would be, and is none: Node warns of it unasked.
    const machine = await serve((response) => send(response, 500, 'What is that?'));
    const vertex = await startGoogle({ key: token });
    const project = makeProject({ 'templates/stall.prompt': series(6) });
    const place = placeOf(project, { GCE_METADATA_HOST: machine.host });
    for (const json of [[], ['--json']]) {
      expect(await cli(['render', ...json, ...onVertex(vertex.url)], place)).toEqual({
        status: 2,
        stdout: '',
        stderr:
          'darkroom: Vertex AI needs application-default credentials, and there are none. Sign in with `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS to a file of credentials; in a workflow, use google-github-actions/auth.\n',
      });
    }
    expect(machine.heard.length).toBeGreaterThan(0);
    expect(vertex.calls).toEqual([]);
    expect(project.files('.darkroom/journal/**')).toEqual([]);
    expect(project.files('images/**')).toEqual([]);
  });

  it('says in one line that the credentials are refused', async () => {
    const google = await serve((response) =>
      send(response, 400, { error: 'invalid_grant', error_description: 'The token is too old.' }),
    );
    const vertex = await startGoogle({ key: token });
    const project = makeProject({ 'templates/stall.prompt': series(6) });
    const place = placeOf(project, {
      GOOGLE_APPLICATION_CREDENTIALS: await federated(`${google.url}/token`),
    });
    const { status, stdout, stderr } = await cli(['render', ...onVertex(vertex.url)], place);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^darkroom: Vertex AI found no valid credentials \([^\n]*The token is too old\)\. Sign in with `gcloud[^\n]+\.\n$/,
    );
    expect(vertex.calls).toEqual([]);
  });

  it('counts no call, and nothing spent, where the credentials run out before it was sent', async () => {
    // Google's library renews a token that is about to end before each request.
    const google = await serve((response) =>
      google.heard.length === 1
        ? send(response, 200, { ...granted, expires_in: 1 })
        : send(response, 400, { error: 'invalid_grant' }),
    );
    const vertex = await startGoogle({ key: token });
    const project = makeProject({ 'templates/stall.prompt': series(3) });
    const place = placeOf(project, {
      GOOGLE_APPLICATION_CREDENTIALS: await federated(`${google.url}/token`),
    });
    const args = [...onVertex(vertex.url), '--concurrency', '1'];
    const { status, report } = await renderJson(args, place);
    expect(status).toBe(1);
    expect(outcomesIn(report)).toEqual({ failed: 1, skipped: 2 });
    expect(report.stopped?.message).toContain('Vertex AI found no valid credentials');
    expect(report.totals).toMatchObject({ calls: 0, costUsd: 0, maybePaidCalls: 0 });
    expect(vertex.calls).toEqual([]);
  });
});
