/** What changed in the capability data, by the days that the data itself gives. */
import { day, models } from '../catalog.ts';
import { absolute } from '../link.ts';
import { changesPage } from '../pages/single.ts';
import type { Changes } from './event.ts';
import { changesOn } from './events.ts';
import { feedOf } from './feed.ts';

export type { ChangeEvent } from './event.ts';

/** All changes as of the day of the build. */
export const changes: Changes = changesOn(models, day);

/** The feed of what has come to pass. */
export function changesFeed(): ReturnType<typeof feedOf> {
  const { title, description } = changesPage;
  return feedOf(
    changes.past,
    { title: `Darkroom: ${title}`, description },
    {
      page: absolute('/changes/'),
      atom: absolute('/changes/atom.xml'),
      rss: absolute('/changes/rss.xml'),
    },
  );
}
