import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig, readTemplates } from '#templates';
import { type ImageRequest, requestOf } from '../../site/src/lib/copy/request.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function sourceOf(path: string): Promise<{ path: string; text: string }> {
  return { path, text: await readFile(`${root}${path}`, 'utf8') };
}

/** One request for each variant of this repository's own templates. */
export async function ourRequests(): Promise<ImageRequest[]> {
  const paths = globSync('templates/**/*.prompt', { cwd: root });
  const sources = await Promise.all(paths.map(sourceOf));
  const isPartial = ({ path }: { path: string }) => /\/_[^/]*$/.test(path);
  const { templates } = readTemplates({
    templates: sources.filter((source) => !isPartial(source)),
    partials: sources.filter(isPartial),
    config: readConfig(await sourceOf('darkroom.yml')).config,
  });
  return templates.flatMap(({ model, apiId, tier, aspectRatio, thinking, variants }) =>
    variants.map(({ parts, references }) => {
      const files = references.flatMap(({ id, source }) =>
        'path' in source ? [[id, source.path] as const] : [],
      );
      const asked = {
        model: apiId.id,
        ...(tier && { tier }),
        ...(aspectRatio && { aspectRatio }),
        ...(thinking && { thinking }),
        parts: parts.map((part) =>
          'text' in part
            ? part
            : {
                reference: part.reference,
                role: references.find(({ id }) => id === part.reference)?.role ?? 'base',
                sha256: '0'.repeat(64),
                mediaType: 'image/png',
              },
        ),
      };
      return requestOf(asked, { model, files: new Map(files) });
    }),
  );
}
