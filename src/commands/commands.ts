// Excel loads this page for ribbon commands. The one button there opens the pane, which the manifest says by itself, so the page
// only has to report that it is ready.
void Office.onReady();
