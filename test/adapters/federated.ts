import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder } from './gemini-server.ts';

/**
 * A file for GOOGLE_APPLICATION_CREDENTIALS: Workload Identity Federation, as google-github-actions/auth sets it up, with
 * the token endpoint of a test. The other kinds of file cannot be tried here: google-auth-library 10.9 takes no notice
 * of the `token_uri` of a service account or an authorized user and asks oauth2.googleapis.com.
 */
export async function federated(tokenUrl: string): Promise<string> {
  const into = await folder();
  const subject = join(into, 'subject');
  const credentials = join(into, 'credentials.json');
  await writeFile(subject, 'a token of the runner’s');
  await writeFile(
    credentials,
    JSON.stringify({
      type: 'external_account',
      audience:
        '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/g',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: tokenUrl,
      credential_source: { file: subject },
    }),
  );
  return credentials;
}
