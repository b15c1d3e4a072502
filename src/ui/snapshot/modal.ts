/** Shows a dialog above the page, and closes it by a click beside it. Escape and the focus are the browser's own. */
import type { Attachment } from 'svelte/attachments';

export const modal: Attachment<HTMLDialogElement> = (dialog) => {
  let pressedBeside = false;
  const press = ({ target }: Event): void => void (pressedBeside = target === dialog);
  // Text that is marked from inside to outside ends in a click beside it as well.
  const click = ({ target }: Event): void => {
    if (target === dialog && pressedBeside) dialog.close();
  };
  // The page behind has keys of its own, Escape and Ctrl+Z among them.
  const keep = (event: Event): void => event.stopPropagation();
  // What is dropped would be opened behind it.
  const refuse = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  dialog.addEventListener('pointerdown', press);
  dialog.addEventListener('click', click);
  dialog.addEventListener('keydown', keep);
  dialog.addEventListener('dragover', refuse);
  dialog.addEventListener('drop', refuse);
  dialog.showModal();
  return () => dialog.close();
};
