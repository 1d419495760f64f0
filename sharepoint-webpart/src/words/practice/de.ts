import type { Strings } from "../messages.ts";

/** The twelve cards, and what is said around them; loaded with them. */
export const WORDS: Strings = {
  "card.aloud.body":
    "Lass andere Arbeit sehen, solange sie noch Arbeit ist. Nimm eine Sache von heute, die nicht auf der Hand lag. Schreib drei Zeilen dorthin, wo die Arbeit liegt, auf die Seite oder in den Vorgang: was du versucht hast, was geschah, was du als Nächstes tust. Lass die Sackgasse drin; sie erspart jemandem einen Tag. Kein Glanz, kein Bericht nach oben. Wenn dir das zu nackt ist, schreib es für einen Menschen, den du magst. Zeig nur, was dir gehört: keine Leute, keine Kundschaft, nichts Anvertrautes. Einmal pro Woche ist reichlich. Manchmal antwortet niemand, und es hat dir trotzdem beim Denken geholfen.",
  "card.aloud.title": "Sichtbar arbeiten",
  "card.ask.body":
    "Sag in einer Zeile, was gelingen soll. Sag, was du versucht hast und wo es hakte; ein Link hilft mehr als eine Beschreibung. Sag, was helfen würde: ein Hinweis, zehn Minuten, ein zweites Paar Augen. Nenn keine Frist, die es nicht gibt. Frag einen Menschen. Lass einen Ausweg: „Wenn das nicht deins ist, sag mir, wessen es ist.“ Wenn es klappt, schreib eine Zeile darunter, damit die Nächsten die Antwort finden und nicht nur die Frage.",
  "card.ask.title": "Gut fragen",
  "card.course.body":
    "Ein Kurs bringt den Stoff, ein Kreis bringt euren eigenen Fall. Den nächsten Teil nimmt sich jede und jeder vor, wann es passt. Dann trefft ihr euch für fünfundvierzig Minuten. Sagt in eigenen Worten, was ihr verstanden habt und was nicht. Nehmt eine Aufgabe aus dem Kurs und macht sie an der eigenen Arbeit, nebeneinander, gleich dort. Sprecht darüber, wo es nicht passte: Dort lernt ihr. Tragt, was offen bleibt, zu jemandem, der es weiß. Lasst aus, was niemand braucht; hier prüft keiner nach. Wer einen Teil verpasst hat, hört zu und fragt. Hört auf, wenn ihr habt, wofür ihr gekommen seid, auch wenn der Kurs weitergeht.",
  "card.course.title": "Zusammen aus einem Kurs lernen",
  "card.host.body":
    "Du musst die Sache nicht besser kennen als die anderen. Du machst einen Ort, an dem Menschen zusammen etwas herausfinden. Fang pünktlich an, mit einer kurzen Runde, damit jede Stimme einmal im Raum war. Nenn die Frage von heute. Dann sieh auf die Uhr und halte dich zurück: Die Übung in der Mitte ist das Herz, also gib ihr ihre Minuten. Redet jemand viel, frag, wer es anders sieht. Redet niemand, zähl bis zehn. Hör auf mit je einer Zeile für die Notizseite, und sag, wer beim nächsten Mal leitet. Lief es schlecht, sag es. Das nächste wird leichter.",
  "card.host.title": "Zum ersten Mal zu einem Kreis einladen",
  "card.listen.body":
    "Du kannst dabeisitzen, ohne ein Wort zu sagen. Hör darauf, was die anderen versuchen, nicht nur darauf, was sie sagen. Achte auf das, was dich überrascht, und schreib es in ihren Worten auf. Wenn du antworten willst, frag zuerst: „Was hattest du gehofft?“ oder „Was hast du seitdem gesehen?“ Eine kurze Stille ist kein Loch, das gefüllt werden muss; so klingt Denken. Behalte Ratschläge, bis jemand darum bittet. Wenn dir etwas nachgeht, sag es danach diesem einen Menschen. Und wenn es nichts für dich ist, geh, ohne Grund. Wer zuhört, schuldet nichts.",
  "card.listen.title": "Erst zuhören",
  "card.no.body":
    "Du darfst Nein sagen. Ein klares Nein ist freundlicher als ein spätes Vielleicht. Sag es bald, in einer Zeile, ohne Ausreden: „Dabei kann ich nicht helfen.“ Wenn du kannst, gib eins mit: eine Seite oder eine bessere Frage. Bevor du jemanden nennst, frag dort nach. Du schuldest keinen Grund und keinen anderen Termin. Wirst du zu oft gefragt, sag hier, wie viel dir recht ist; niemandem wird gezeigt, dass du es gesagt hast. Willst du zu etwas gar nicht gefragt werden, tritt davon zurück. Und wenn dir jemand Nein sagt, bedank dich und lass es gut sein. Das Warten hat man dir gerade erspart.",
  "card.no.title": "Freundlich Nein sagen",
  "card.outside.body":
    "Was du gerade lernst, hat draußen schon jemand gelernt. Sieh nach, wo solche Menschen schreiben: ein Blog, ein Forum, ein Vortrag, die Diskussionsseite einer Enzyklopädie. Lies erst eine Weile mit. Dann tu eine kleine Sache: Bedank dich für etwas, das geholfen hat, beantworte eine Frage, die du beantworten kannst, berichtige eine Zahl. Sag nichts über Kundschaft, Leute oder Pläne deiner Firma. Behalte zwei oder drei von ihnen hier auf deiner privaten Liste; nur du siehst sie. Wenn dir etwas von ihnen hilft, teil es mit deinem Grund und lass den Namen daran. So finden es auch andere.",
  "card.outside.title": "Draußen die Richtigen finden",
  "card.small.body":
    "Fang nicht mit einem Plan an. Nimm das Kleinste, das echt ist: eine kurze Seite lesen, einen Menschen fragen, eine Zeile schreiben, einmal in einem Kreis zuhören. Zehn Minuten, heute. Such dir etwas, das in deiner Arbeit ohnehin vorkommt, dann kostet es nichts extra. Niemand sieht, was du ansiehst, und nichts hier ruft dich zurück. Hat es geholfen, tu das nächste Kleine, wenn es passt. Hat es nicht geholfen, ändere eins: die Frage, den Menschen, die Stunde. Du musst nicht bereit sein und auch nicht gut darin. Das meiste, was Menschen können, haben sie nebenbei gelernt, neben jemandem, der es gerade tat.",
  "card.small.title": "Klein anfangen",
  "card.stop.body":
    "Ein Kreis, der pünktlich endet, ist ein guter Kreis. Behaltet das letzte Treffen dem Aufhören vor. Geht einmal reihum: Was kannst du jetzt, und was lässt du sein? Schreibt in ein paar Zeilen auf, was ihr gelernt habt, für Menschen, die nicht dabei waren. Das bleibt; die Namensliste geht. Dankt einander für etwas Genaues. Dann entscheidet frei: aufhören, ruhen oder mit einer anderen Frage weitermachen. Weiterzumachen, weil niemand Halt sagt, ist das Schwächste davon. Wenn du früher gehst, ist das in Ordnung: Gib deinen Platz zurück und sag nichts, oder verabschiede dich. Niemand hält fest, wer gegangen ist.",
  "card.stop.title": "Gut aufhören",
  "card.thank.body":
    "Ein Dank, der hilft, ist klein und genau. Sag, was du genutzt hast und was es verändert hat: „Deine drei Zeilen zum Stecker haben mir einen Tag erspart.“ Sag es dem Menschen, nicht über ihn vor vielen. Sag es auch, wenn du am Ende etwas anderes getan hast: Es war seine Zeit. Sag es bald und einmal. Wenn jemand selten Dank bekommt, weil er leise antwortet oder flickt, was niemand bemerkt, fang dort an. Du schuldest nichts dafür. Oft ist der beste Dank eine Zeile unter der Frage, damit die Nächsten finden, was du gefunden hast.",
  "card.thank.title": "Danke sagen",
  "card.why.body":
    "Beginne damit, was dir passiert ist. Wo kamst du nicht weiter? Was hat das verändert? Eine ehrliche Zeile genügt: „In Minute zwei sieht man den Griff, der mir einen Nachmittag erspart hat.“ Sag, für wen es ist und für wen nicht. Sag, wie lange es dauert, wenn du es weißt. Zusammenfassen musst du nichts: Die Sache spricht für sich, und nur du kannst sagen, warum sie geholfen hat. Warte nicht, bis es wichtig ist. Etwas Kleines, Wahres von heute hilft mehr als etwas Vollständiges, das nie kommt. Und wenn du nicht sicher bist, ob es noch gilt, sag auch das.",
  "card.why.title": "Mit einem Warum teilen",
  "card.write.body":
    "Du hast gerade jemandem geantwortet. Die Nächsten werden dasselbe fragen. Leg, was du geschrieben hast, dorthin, wo man sucht: auf eine Seite, deren Titel die Frage ist, in den Worten der Person, die gefragt hat. Darunter die Antwort in fünf Zeilen, dann wovon sie abhängt, dann woher du es weißt. Lass weg, was nur zwischen euch beiden Sinn hatte, und frag, bevor du jemanden zitierst. Setz den Link unter die alte Frage. Sag, wann man wieder nachsehen sollte. Vollständig muss es nicht sein: Andere können weiterschreiben. Du hast eine Frage einmal beantwortet, und für mehrere.",
  "card.write.title": "Die Antwort aufschreiben",
  "practice.away": "Hier keine Karten zeigen",
  "practice.back": "Die Karten erscheinen wieder dort, wo sie gebraucht werden.",
  "practice.bringBack": "Die Karten wieder zeigen, wo du sie weggelegt hast",
  "practice.lead": "Zwölf Karten, je eine Minute. Nimm eine, wenn du sie brauchst; niemand sieht, welche.",
  "practice.minute": "Eine Karte für eine Minute: {title}",
  "practice.ownWords": "In den Worten eurer Website, von der Seite {title}.",
  "practice.try": "Jetzt ausprobieren",
  "sp.practice.notOpened": "Die Seite mit euren eigenen Worten ließ sich nicht öffnen. Das sind unsere.",
};
