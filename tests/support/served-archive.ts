// An archive of one archivist whose files can be fetched again: what a call puts behind a ticket is kept.
import { join } from 'node:path';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import { createArchive } from '../../archive/archive.ts';
import type { Session } from '../../archive/thread/session.ts';
import { importTestimonies } from '../../archive/thread/import-testimonies.ts';
import { cheap, newPassphrase } from './cheap-engine.ts';
import { servicesWith, unhurried } from './temp-archive.ts';
import { tempFolder } from './temp-folder.ts';

export interface Served {
  readonly session: Session;
  taken(ticket: Ticket): Uint8Array;
  importOne(file: string, consent: 'open' | 'closed'): Promise<TestimonyId>;
}

export async function serveArchive(files: Readonly<Record<string, string>>, clock = () => new Date()): Promise<Served> {
  const kept = new Map<Ticket, Uint8Array>();
  const services = servicesWith(files);
  const put = async (name: string, bytes: Uint8Array): Promise<Ticket> => {
    const ticket = `${kept.size}-${name}` as Ticket;
    kept.set(ticket, bytes.slice());
    return ticket;
  };
  const session = await createArchive(
    { folder: join(tempFolder(), 'vault'), user: 'archivist', passphrase: newPassphrase() }, { ...services, files: { ...services.files, put } }, { ...cheap, clock },
  );
  return {
    session,
    taken(ticket) {
      const bytes = kept.get(ticket);
      if (bytes === undefined) throw new Error(ticket);
      return bytes;
    },
    async importOne(file, consent) {
      const { testimonies } = await importTestimonies(session, { files: [file as Ticket], consent }, unhurried);
      return testimonies[0]!.id;
    },
  };
}

/** Imported under an agreement that opens it. */
export const cleared = ({ importOne }: Served, file: string): Promise<TestimonyId> => importOne(file, 'open');
