// Which folder the door is about when the program starts: one that was named goes before whatever was opened last.
import type { Places } from '../services.ts';
import { namedFolder, surroundings, usualFolder } from './program-folders.ts';

/**
 * The vault that was named, be it there or to be made. Null where nobody has named one and vaults were opened here before:
 * the door offers those. Else the place where the first would be made.
 */
export async function folderAtDoor(places: Places | null, around = surroundings()): Promise<string | null> {
  const named = namedFolder(undefined, around);
  if (named !== null) return named;
  const known = await places?.list() ?? [];
  return known.length > 0 ? null : usualFolder(around);
}
