package breakerboard.console.app;

import breakerboard.console.DialogHost;
import breakerboard.console.FileChoice;
import breakerboard.console.FileToOpen;
import breakerboard.console.Selection;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.Requests;
import breakerboard.console.help.Help;

/**
 * What each window has of its own: what is looked at in it, and where its dialogs stand.
 *
 * @param help opens help over this window
 * @param files asks over this window for the file of an export
 * @param observations asks over it for a file of observations to read
 */
record WindowParts(
    Selection selection,
    DialogPlace place,
    Requests requests,
    Deeds actions,
    Help help,
    FileChoice files,
    FileToOpen observations) {
  DialogHost dialogs() {
    return place.host();
  }
}
