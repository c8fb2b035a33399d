// Files may be dropped anywhere in the window while the catalogue is shown.
import { useEffect, useEffectEvent, useState } from 'react';
import { filesDropped, type FoundFiles } from './transcript-files.ts';

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * True while files are held over the window. Where they are not wanted they are refused, for otherwise the browser would
 * open a dropped file in place of this page. (A drop zone keeps its events to itself.)
 */
export function useDropAnywhere(isWanted: boolean, onFiles: (found: FoundFiles) => void): boolean {
  const [isOver, setOver] = useState(false);
  const hold = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = isWanted ? 'copy' : 'none';
    setOver(isWanted);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!bringsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    if (isWanted) void filesDropped(event.dataTransfer).then(onFiles);
  });
  useEffect(() => {
    const over = (event: DragEvent): void => hold(event);
    const taken = (event: DragEvent): void => drop(event);
    function leave(event: DragEvent): void {
      // Only out of the window: within it, one element is left for the next.
      if (event.relatedTarget === null) setOver(false);
    }
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', taken);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', taken);
    };
  }, []);
  return isOver;
}
