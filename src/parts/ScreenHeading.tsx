// The heading of a screen. It takes the focus when somebody has gone to the screen, so that what follows is read from here.
import { useEffect, useRef, type ReactNode } from 'react';

export function ScreenHeading({ children, lang }: { readonly children: ReactNode; readonly lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The frame has put the focus on `main` where a screen had no heading yet; nothing else is taken the focus from.
    if (document.activeElement?.id === 'content') heading.current?.focus();
  }, []);
  return <h1 ref={heading} tabIndex={-1} className="screen-title" {...(lang === undefined ? {} : { lang })}>{children}</h1>;
}
