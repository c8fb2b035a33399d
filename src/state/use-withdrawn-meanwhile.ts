// Whether what is on the screen was withdrawn while it stood there.
import { useEffect, useState } from 'react';
import type { Standing } from '../../archive/api/consent.ts';

/** What was withdrawn before it was opened is another matter: archivists may still have to look at it. */
export function useWithdrawnMeanwhile(view: { readonly consent: Standing } | null): boolean {
  const [first, setFirst] = useState<Standing | null>(null);
  const consent = view?.consent ?? null;
  useEffect(() => {
    if (first === null && consent !== null) setFirst(consent);
  }, [first, consent]);
  return consent === 'withdrawn' && first !== null && first !== 'withdrawn';
}
