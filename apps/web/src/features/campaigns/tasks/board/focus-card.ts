/**
 * Gives the focus to the handle of a card that was moved by a button: in another column it is another element, and who
 * moves by keyboard would be thrown out of the board. A phone does not show that column, and nothing happens.
 */
export const focusCard = (taskId: string): void => {
  // The menu gives the focus back to its button first.
  setTimeout(() => {
    const handle = document.querySelector(`[data-rfd-drag-handle-draggable-id="${taskId}"]`);
    if (handle instanceof HTMLElement) handle.focus();
  }, 50);
};
