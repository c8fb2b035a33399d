// One page of a PDF: a picture for those who see it, its text for those who hear it.
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import type { OpenPdf } from '../../state/open-pdf.ts';

export interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly scale: number;
  /** CSS pixels from the top of all pages. */
  readonly top: number;
  readonly name: string;
}

export function PdfPage({ pdf, number, scale, top, name }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    if (canvas.current !== null && text.current !== null) {
      pdf.showPage(number, scale, canvas.current, text.current, left.signal)
        .then(() => setDrawn(true))
        .catch((thrown: unknown) => {
          if (!left.signal.aborted) setFault(toFault(thrown));
        });
    }
    return () => left.abort();
  }, [pdf, number, scale]);
  const place: CSSProperties & Record<`--${string}`, string | number> = {
    insetBlockStart: top, inlineSize: pdf.size.width * scale, blockSize: pdf.size.height * scale,
    '--total-scale-factor': (scale * 96) / 72, '--scale-round-x': '1px', '--scale-round-y': '1px',
  };
  return (
    <div className="sheet" role="group" aria-label={name} style={place} data-drawn={drawn}>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className="sheet-text" />
      <FaultNote fault={fault} />
    </div>
  );
}
