// The pages of an open PDF, one below another: only those near the window are drawn.
import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Toolbar } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import type { OpenPdf } from '../../state/open-pdf.ts';
import { sayStatus } from '../../state/status.ts';
import { PdfPage } from './PdfPage.tsx';

const smallest = 0.4;
const largest = 3;
const zoomStep = 1.2;
/** CSS pixels between pages, and between a page and the edge. */
const gap = 16;

const within = (zoom: number): number => Math.min(largest, Math.max(smallest, zoom));

export function PdfPages({ pdf }: { readonly pdf: OpenPdf }) {
  const words = useWords();
  const { issue: page } = words.page;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [chosen, setChosen] = useState<number | null>(null);
  const fitting = within(Math.max(0, width - 2 * gap) / pdf.size.width);
  const scale = chosen ?? Math.min(fitting, 1);
  const height = pdf.size.height * scale;
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : pdf.pages, getScrollElement: () => scroller.current, estimateSize: () => height,
    gap, paddingStart: gap, paddingEnd: gap, overscan: 1,
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  const shown = virtual.getVirtualItems();
  const middle = (virtual.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) / 2;
  const current = shown.find(({ end }) => end + gap >= middle) ?? shown.at(-1);

  return (
    <>
      <Toolbar aria-label={page.zoom} className="issue-bar">
        <Button variant="quiet" square aria-label={page.zoomOut} isDisabled={scale <= smallest} onPress={() => setChosen(within(scale / zoomStep))}>
          <span aria-hidden="true">−</span>
        </Button>
        <span className="issue-zoom">{Math.round(scale * 100)}%</span>
        <Button variant="quiet" square aria-label={page.zoomIn} isDisabled={scale >= largest} onPress={() => setChosen(within(scale * zoomStep))}>
          <span aria-hidden="true">+</span>
        </Button>
        <Button variant="quiet" isDisabled={scale === fitting} onPress={() => setChosen(fitting)}>{page.fitWidth}</Button>
        <span className="issue-page-number">{page.page((current?.index ?? 0) + 1, pdf.pages)}</span>
      </Toolbar>
      {/* The pages scroll by themselves, so the keyboard has to be able to get to them. */}
      <div
        ref={scroller} className="issue-pages" role="group" aria-label={page.preview} tabIndex={0}
        onCopy={(event) => {
          // Copying goes through consent and is recorded, and here it would be neither.
          event.preventDefault();
          sayStatus(page.cannotCopy);
        }}
      >
        <div className="issue-sheets" style={{ blockSize: virtual.getTotalSize(), inlineSize: Math.max(pdf.size.width * scale + 2 * gap, 0) }}>
          {shown.map(({ index, start }) => (
            <PdfPage
              key={index} pdf={pdf} number={index + 1} scale={scale} top={start}
              name={page.page(index + 1, pdf.pages)}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** The width that an element has for what is inside it; 0 before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
