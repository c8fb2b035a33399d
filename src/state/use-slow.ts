// Whether something that runs has run for longer than it should.
import { useEffect, useState } from 'react';

export function useSlow(running: boolean, milliseconds: number): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setIsSlow(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [running, milliseconds]);
  return isSlow;
}
