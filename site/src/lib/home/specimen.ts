/** What a template looks like, as short and as narrow as it may be. A test reads it as the engine does. */
export const specimen = `---
model: nano-banana-2.1
image:
  tier: 2K
  aspectRatio: "4:5"
  path: images/table/{{product}}
  matrix: { product: [cup, jug] }
---
A single {{product}} on a pale
kitchen counter, morning light
from the left, long soft shadows.
Plain, unmarked surfaces.`;
