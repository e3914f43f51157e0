/** Copies a text that stands in the page already, in one click. */
const start = (root: HTMLElement) => {
  const button = root.querySelector('button');
  const status = root.querySelector('[role=status]');
  const text = root.querySelector('pre, p');
  if (!button || !status || !text || !('clipboard' in navigator)) return; // only where the page came over https
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text.textContent.trim()).then(() => {
      status.textContent = root.dataset['copied'] ?? '';
    });
  });
  button.hidden = false;
};

for (const root of document.querySelectorAll<HTMLElement>('[data-island=copy]')) start(root);
