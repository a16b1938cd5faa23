/**
 * The circles of a directed graph, each as the nodes on it in order; none when it has no circle. Every
 * node that is in a circle, or leads into one, is on a returned circle or leads to one.
 */
export function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of edges.keys()) {
    const path: { node: string; next: number }[] = [];
    const enter = (node: string) => {
      state.set(node, 'open');
      path.push({ node, next: 0 });
    };
    if (!state.has(start)) enter(start);
    // A loop and not a recursion: a chain of renders may be thousands long.
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = edges.get(top.node)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(to) === 'open') {
        const nodes = path.map(({ node }) => node);
        found.push(nodes.slice(nodes.indexOf(to)));
      } else if (!state.has(to)) enter(to);
    }
  }
  return found;
}
