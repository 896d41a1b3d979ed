// htmx notes the address of each page in the tab's store, whatever it is told.
// Nothing of a plan stays on a phone that others use too.

sessionStorage.clear();
