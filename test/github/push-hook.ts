import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleWords } from './refs.ts';
import type { World } from './world.ts';

const text = `#!/bin/sh
none=0000000000000000000000000000000000000000
refuse() {
  echo "error: GH013: Repository rule violations found for $1." >&2
  echo "" >&2
  echo "- $2" >&2
  exit 1
}
while read -r ref rule words; do
  [ "$ref" = "$1" ] || continue
  case "$rule" in
    creation) [ "$2" != "$none" ] || refuse "$1" "$words" ;;
    deletion) [ "$3" != "$none" ] || refuse "$1" "$words" ;;
    pull_request | update) [ "$2" = "$none" ] || refuse "$1" "$words" ;;
    required_signatures) refuse "$1" "$words" ;;
    non_fast_forward)
      [ "$2" = "$none" ] || git merge-base --is-ancestor "$2" "$3" || refuse "$1" "$words" ;;
  esac
done < "$GIT_DIR/rules"
if [ "$GITHUB_WORKFLOWS" = refused ] && [ "$3" != "$none" ]; then
  path=$(git log --format= --name-only "$3" --not --all -- .github/workflows | head -n 1)
  [ -z "$path" ] || {
    echo "refusing to allow a GitHub App to create or update workflow \\\`$path\\\` without \\\`workflows\\\` permission" >&2
    exit 1
  }
fi
exit 0
`;

/** Lays the hook that runs before a pushed ref moves, and refuses in GitHub's words what a ruleset forbids. */
export function writeHook(bare: string): void {
  const folder = join(bare, 'hooks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'update'), text);
  chmodSync(join(folder, 'update'), 0o755);
}

/** Tells the hook the rules as they are now. */
export function writeRules({ bare, state }: World): void {
  const lines = [...state.rules].flatMap(([branch, rules]) =>
    rules.map((rule) => `refs/heads/${branch} ${rule} ${ruleWords[rule]}\n`),
  );
  writeFileSync(join(bare, 'rules'), lines.join(''));
}
