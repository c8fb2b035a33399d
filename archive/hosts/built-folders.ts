// Where what is built stays: nothing of it is kept in the repository.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const builtFolder = join(repository, 'node_modules/.cache/vouchsafe');
export const pageFolder = join(builtFolder, 'page');
/** Node's own cache of compiled modules; `launch.mjs` names the same folder. It holds code, and nothing that ran. */
export const compiledFolder = join(builtFolder, 'compiled');
