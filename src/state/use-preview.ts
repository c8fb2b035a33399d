// The preview of a PDF: laid out by the engine for the particulars as they stand, once more whenever they change.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '../../archive/api/contract.ts';
import { ArchiveError, toFault, type Fault } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { CallOptions, Progress } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';

export type Particulars = Input<'testimony.preview'>;

/** What the engine tells of every draft. */
export interface Made {
  readonly draft: string;
  readonly ticket: Ticket;
  readonly sha256: string;
}

/** What the engine will write when it is issued, and its pages. */
export interface Draft<M extends Made> {
  readonly made: M;
  readonly pdf: OpenPdf;
}

/** Has the engine lay out a draft. It stays the same function as long as it does the same. */
export type LayOut<P, M extends Made> = (particulars: P, options: CallOptions) => Promise<M>;

export type Preview =
  | { readonly phase: 'none' }
  | { readonly phase: 'making'; readonly progress: Progress | null }
  | { readonly phase: 'ready' }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'fault'; readonly fault: Fault };

export interface PreviewInHand<M extends Made> {
  readonly preview: Preview;
  /** The draft of the particulars as they are, or, while one is made, of those before. */
  readonly draft: Draft<M> | null;
  cancel(): void;
  again(): void;
}

/** Milliseconds of rest after a change, so that not every letter of a recipient's name lays out the pages anew. */
const restAfterChange = 500;

const hexadecimal = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes behind the draft's ticket. Fault: `internal` where they are not those that it announces. */
async function fetchDraft(host: Host, made: Made): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await host.getFile(made.ticket);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (hexadecimal(digest) !== made.sha256) throw new ArchiveError('internal', { reason: 'sha256' });
  return bytes;
}

interface Making<P> {
  readonly particulars: P;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

async function makeDraft<P, M extends Made>(
  host: Host, layOut: LayOut<P, M>, { particulars, signal, onProgress }: Making<P>,
): Promise<Draft<M>> {
  const made = await layOut(particulars, { signal, onProgress });
  signal.throwIfAborted();
  const bytes = await fetchDraft(host, made);
  signal.throwIfAborted();
  return { made, pdf: await openPdf(bytes) };
}

/** Keeps a preview of the particulars; null is that they are not complete. The PDF is let go when the component is left. */
export function usePreview<P, M extends Made>(host: Host, layOut: LayOut<P, M>, particulars: P | null): PreviewInHand<M> {
  const [preview, setPreview] = useState<Preview>({ phase: 'none' });
  const [draft, setDraft] = useState<Draft<M> | null>(null);
  const [round, setRound] = useState(0);
  const shown = useRef<Draft<M> | null>(null);
  const controller = useRef<AbortController | null>(null);
  const first = useRef(true);
  const given = particulars === null ? null : JSON.stringify(particulars);

  const show = useCallback((next: Draft<M> | null): void => {
    shown.current?.pdf.close();
    shown.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    if (given === null) {
      setPreview({ phase: 'none' });
      show(null);
      return undefined;
    }
    const own = new AbortController();
    controller.current = own;
    setPreview({ phase: 'making', progress: null });
    async function make(from: string): Promise<void> {
      try {
        const next = await makeDraft(host, layOut, {
          particulars: JSON.parse(from) as P, signal: own.signal,
          onProgress: (progress) => {
            if (!own.signal.aborted) setPreview({ phase: 'making', progress });
          },
        });
        if (own.signal.aborted) return next.pdf.close();
        show(next);
        setPreview({ phase: 'ready' });
      } catch (thrown) {
        if (own.signal.aborted) return;
        show(null);
        setPreview({ phase: 'fault', fault: toFault(thrown) });
      }
    }
    const wait = setTimeout(() => void make(given), first.current ? 0 : restAfterChange);
    first.current = false;
    return () => {
      clearTimeout(wait);
      own.abort();
    };
  }, [layOut, host, given, round, show]);
  useEffect(() => () => shown.current?.pdf.close(), []);

  const cancel = useCallback(() => {
    controller.current?.abort();
    show(null);
    setPreview({ phase: 'stopped' });
  }, [show]);
  const again = useCallback(() => {
    first.current = true;
    setRound((now) => now + 1);
  }, []);
  return { preview, draft, cancel, again };
}
