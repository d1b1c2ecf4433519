(() => {
  'use strict';
  const field = document.getElementById('filter');
  const told = document.getElementById('filtered');
  const items = document.querySelectorAll('table[data-filter] > tbody > tr, [data-filter-item]');
  const apply = () => {
    const wanted = field.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      item.hidden = wanted !== '' && !item.textContent.toLowerCase().includes(wanted);
      shown += item.hidden ? 0 : 1;
    }
    told.textContent = wanted === '' ? '' : `${shown} of ${items.length} rows`;
  };
  field.parentElement.hidden = false;
  field.addEventListener('input', apply);
  // A link to a row that the filter hides would lead nowhere.
  window.addEventListener('hashchange', () => {
    if (document.querySelector(':target')?.hidden) {
      field.value = '';
      apply();
      document.querySelector(':target').scrollIntoView();
    }
  });
})();
