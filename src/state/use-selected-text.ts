// The words that the reader has selected within one element, kept while the focus goes to a form.
import { useEffect, useState, type RefObject } from 'react';

/** The last text selected inside one passage of the element; empty before that. */
export function useSelectedText(within: RefObject<HTMLElement | null>): string {
  const [selected, setSelected] = useState('');
  useEffect(() => {
    function changed(): void {
      const selection = document.getSelection();
      if (selection === null || selection.isCollapsed || within.current === null) return;
      const passage = closestPassage(selection.anchorNode);
      // Text across passages is never one run of words in the testimony.
      if (passage === null || passage !== closestPassage(selection.focusNode) || !within.current.contains(passage)) return;
      setSelected(selection.toString().trim());
    }
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [within]);
  return selected;
}

function closestPassage(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement ?? null;
  return element?.closest('.passage-text') ?? null;
}
