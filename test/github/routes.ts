import type { Routes } from './route.ts';
import { commentRoutes } from './routes-comments.ts';
import { contentRoutes } from './routes-contents.ts';
import { gitRoutes } from './routes-git.ts';
import { historyRoutes } from './routes-history.ts';
import { pullRoutes } from './routes-pulls.ts';
import { refRoutes } from './routes-refs.ts';
import { repositoryRoutes } from './routes-repository.ts';

/** Every REST route of the server. api.json is cut to these. */
export const routes: Routes = {
  ...commentRoutes,
  ...contentRoutes,
  ...gitRoutes,
  ...historyRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...repositoryRoutes,
};
