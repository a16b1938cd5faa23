/**
 * The rooms of action/, lowest first. A room is a folder, or a file that stands alone.
 *
 * `may`: the rooms it may import from. `mayType`: the files of which it may import types only; at run time they do
 * not exist, so a port can be described beside the room that fills it.
 */
export interface Room {
  readonly name: string;
  /** Matches the paths of its files, from the root. */
  readonly path: string;
  readonly may: readonly string[];
  readonly mayType?: readonly string[];
}

const facts = ['capabilities', 'templates', 'plan'] as const;

/**
 * Imports go one way: capabilities ← templates ← plan ← render ← report ← adapters ← run ← commands ← cli ← door.
 *
 * Two things look upwards by type only: render tells its progress as report's events, and report shows render's
 * outcomes. Neither can run the other's code.
 */
export const rooms: readonly Room[] = [
  { name: 'capabilities', path: '^action/capabilities/', may: [] },
  { name: 'templates', path: '^action/templates/', may: ['capabilities'] },
  { name: 'plan', path: '^action/plan/', may: ['capabilities', 'templates'] },
  { name: 'inputs', path: '^action/(?:inputs|starter-workflow)\\.ts$', may: ['plan'] },
  { name: 'usage', path: '^action/usage\\.ts$', may: ['inputs', 'templates'] },
  {
    name: 'ports',
    path: '^action/ports\\.ts$',
    may: [],
    mayType: ['templates', 'plan', 'inputs', 'render', 'report'],
  },
  { name: 'render', path: '^action/render/', may: facts, mayType: ['ports', 'report'] },
  { name: 'report', path: '^action/report/', may: facts, mayType: ['inputs', 'render'] },
  {
    name: 'publish',
    path: '^action/publish/',
    may: ['capabilities', 'inputs', 'report'],
    mayType: ['plan', 'render'],
  },
  {
    name: 'adapters',
    path: '^action/adapters/',
    may: [...facts, 'render'],
    mayType: ['ports', 'publish', 'report'],
  },
  { name: 'emulator', path: '^action/emulator/', may: ['capabilities'] },
  {
    name: 'gather',
    path: '^action/gather/',
    may: facts,
    mayType: ['inputs', 'ports'],
  },
  {
    name: 'run',
    path: '^action/(?:run|decide|readiness|spend|terms)\\.ts$',
    may: [...facts, 'gather', 'render'],
    mayType: ['inputs', 'ports', 'report'],
  },
  {
    name: 'commands',
    path: '^action/commands/',
    may: [
      ...facts,
      'inputs',
      'gather',
      'render',
      'report',
      'publish',
      'adapters',
      'emulator',
      'run',
    ],
    mayType: ['ports', 'cli'],
  },
  {
    name: 'cli',
    path: '^action/cli\\.ts$',
    may: ['inputs', 'usage', 'commands', 'report'],
  },
  { name: 'door', path: '^action/darkroom\\.js$', may: ['cli'] },
  { name: 'main', path: '^action/main\\.ts$', may: ['adapters', 'commands'] },
  // Makes the bundle; it ships with nothing and nothing ships with it.
  { name: 'build', path: '^action/build\\.ts$', may: [] },
];

/** The path pattern of a room. */
export function pathOf(name: string): string {
  const room = rooms.find((one) => one.name === name);
  if (room === undefined) throw new Error(`There is no room ${name}.`);
  return room.path;
}

/** Rooms that are functions over plain data: no disk, network, clock, chance or SDK, and no port to them. */
export const pureRooms = [
  'capabilities',
  'templates',
  'plan',
  'report',
  'publish',
  'inputs',
  'usage',
] as const;

/** Rooms that reach the world through the ports they are handed, and in no other way. */
export const portRooms = ['ports', 'render', 'gather', 'run'] as const;
