/** A place on a card, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a picture stands in a room: whole, at its true ratio, in the room's upper right corner. */
export function frameOf(
  picture: { readonly width: number; readonly height: number },
  room: Frame,
): Frame {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  return { left: room.left + room.width - width, top: room.top, width, height };
}
