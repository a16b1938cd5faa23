/** Sends the template to the reader's own repository: a link to GitHub's page for a new file, filled in. */
import {
  isBranch,
  isSame,
  newFileLink,
  type Repository,
  repositoryIn,
} from '../lib/copy/new-file.ts';

/** Keeps the link up to date with what is typed. Returns what to call when the file's text has changed. */
export function startSending(form: HTMLElement): () => void {
  const link = form.querySelector<HTMLAnchorElement>('[data-open]');
  const input = form.querySelector<HTMLInputElement>('#repository');
  const branch = form.querySelector<HTMLInputElement>('#branch');
  const said = document.getElementById('repository-said');
  if (!link || !input || !branch || !said) return () => {};
  const path = form.dataset.path ?? '';
  const asked = said.textContent ?? '';

  const follow = (): void => {
    const repository = repositoryIn(input.value);
    const text = document.getElementById('portable')?.textContent ?? '';
    const on = branch.value.trim();
    const target = repository && newFileLink({ ...repository, branch: on, path, text });
    link.hidden = !target;
    if (target) link.href = target.url;
    const empty = input.value.trim() === '';
    input.setAttribute('aria-invalid', String(!repository && !empty));
    branch.setAttribute('aria-invalid', String(!isBranch(on)));
    said.textContent = empty ? asked : toldOf({ repository, target });
  };
  branchBy(input, branch);
  input.addEventListener('input', follow);
  branch.addEventListener('input', follow);
  form.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target !== link && !link.hidden) link.click();
  });
  follow();
  return follow;
}

/** Takes the branch of a pasted address, until another repository is typed: then it is again what it was before. */
function branchBy(input: HTMLInputElement, branch: HTMLInputElement): void {
  let own = branch.value;
  let pasted: Repository | undefined;
  input.addEventListener('input', () => {
    const repository = repositoryIn(input.value);
    if (repository?.branch) pasted = repository;
    else if (pasted && !isSame(pasted, repository)) pasted = undefined;
    branch.value = pasted?.branch ?? own;
  });
  branch.addEventListener('input', () => {
    own = branch.value;
    pasted = undefined;
  });
}

function toldOf({
  repository,
  target,
}: {
  readonly repository: ReturnType<typeof repositoryIn>;
  readonly target: ReturnType<typeof newFileLink>;
}): string {
  if (!repository) return 'That is no repository that GitHub can have. Write it as owner/name.';
  if (!target) return 'That is no branch that git can have. Write its name, such as main.';
  if (target.tooLong) {
    return 'The template is too long for an address: copy the file first, then paste it there.';
  }
  return 'GitHub opens with the file filled in. Nothing is saved before you commit it there.';
}
