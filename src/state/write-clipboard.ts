// Puts text on the clipboard, by whichever of the browser's two ways is open.

/** The page answers its own copying. It works shortly after a key or a press alone, and asks for no permission. */
function copyByCommand(text: string): boolean {
  let written = false;
  function answer(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // Before the page's own answer to copying, which would ask consent for what has just been given.
    event.stopImmediatePropagation();
    written = true;
  }
  window.addEventListener('copy', answer, { capture: true });
  try {
    // Deprecated, and still the only way where the clipboard is denied to pages, as by the policy of both our hosts.
    return document.execCommand('copy') && written;
  } finally {
    window.removeEventListener('copy', answer, { capture: true });
  }
}

/** False where the system keeps the page from the clipboard. */
export async function writeClipboard(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
