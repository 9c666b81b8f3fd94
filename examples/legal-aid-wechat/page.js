// In a web view the back button is the way out of everything: here it first leads from a view to the entry. What was
// filled in stays, and the widget itself never touches the history.
const told = document.getElementById('told');
const isOpen = () => window.history.state?.legalAid === true;

document.addEventListener('mangdao-legal-aid-open', ({ detail }) => {
  told.textContent = `open ${detail}`;
  if (!isOpen()) window.history.pushState({ legalAid: true }, '');
});
document.addEventListener('mangdao-legal-aid-close', () => {
  told.textContent = 'close';
  if (isOpen()) window.history.back();
});
window.addEventListener('popstate', () => {
  const widget = document.querySelector('mangdao-legal-aid');
  if (!isOpen() && told.textContent.startsWith('open')) widget.close();
});
