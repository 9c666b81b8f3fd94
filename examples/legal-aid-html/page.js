// The events bubble and leave the widget; none carries an answer.
const told = document.getElementById('told');
for (const name of ['open', 'close', 'sent'])
  document.addEventListener(`mangdao-legal-aid-${name}`, ({ detail }) => {
    told.textContent = detail ? `${name} ${detail}` : name;
  });
