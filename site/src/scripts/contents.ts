/** Marks in a guide's contents the section that is being read: the last whose heading has come up far enough. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const headings = links.flatMap(({ hash }) => document.querySelector(hash) ?? []);
const watcher = new IntersectionObserver(
  () => {
    const now = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight * 0.4);
    for (const link of links) link.ariaCurrent = link.hash === `#${now?.id}` ? 'true' : null;
  },
  // Without end to the top, so that a jump over several headings is noticed too.
  { rootMargin: '999999px 0px -60%' },
);
for (const heading of headings) watcher.observe(heading);
