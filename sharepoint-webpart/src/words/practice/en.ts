import type { Strings } from "../messages.ts";

/** The twelve cards, and what is said around them; loaded with them. */
export const WORDS: Strings = {
  "card.aloud.body":
    "Let others see work while it is still work. Take one thing you did today that was not obvious. Write three lines where the work lies, on the page or in the issue: what you tried, what happened, what you do next. Leave the dead end in; it saves somebody else a day. No polish, and no summary for the people above. If that feels too bare, write it for one colleague you like. Show only what is yours to show: leave out people, customers, and whatever somebody told you in confidence. Once a week is plenty. Some days nobody answers, and it has still helped you think.",
  "card.aloud.title": "Work out loud",
  "card.ask.body":
    "Say in one line what you want to happen. Say what you tried and where it stopped; a link beats a description. Say what would help: a pointer, ten minutes, a second pair of eyes. Name no deadline you do not have. Ask one person. Leave an easy way out: “if this is not yours, tell me whose it is”. When it works, write one line under the question, so that the next person finds the answer and not only the question.",
  "card.ask.title": "Ask well",
  "card.course.body":
    "A course brings the subject, a circle brings your own case. Each of you takes the next part when it suits. Then you meet for forty-five minutes. Say in your own words one thing you understood, and one you did not. Take one task from the course and do it on your own work, side by side, right there. Talk about where it did not fit: that is where you learn. Carry what stays open to somebody who knows. Skip what none of you needs; nobody checks here. Who missed a part listens and asks. Stop when you have what you came for, even if the course goes on.",
  "card.course.title": "Learn from a course together",
  "card.host.body":
    "You do not have to know the subject better than the others. You make a place in which people find something out together. Begin on time with a short round, so that every voice has been in the room. Say today’s question. Then watch the clock and keep quiet: the exercise in the middle is the heart, so give it its minutes. If one person talks much, ask who sees it differently. If nobody talks, count to ten. End with one line each for the notes page, and name who leads next time. If it went badly, say so. The next one will be easier.",
  "card.host.title": "Host a first circle",
  "card.listen.body":
    "You can sit in without saying a word. Listen for what people are trying to do, not only for what they say. Notice what surprises you, and write it down in their words. When you want to answer, ask first: “What did you hope would happen?” or “What have you seen since?” A short silence is no hole to be filled; thinking sounds like that. Keep advice until somebody asks for it. If something stays with you, tell that one person afterwards. And if it is not for you, go, without a reason. A listener owes nothing.",
  "card.listen.title": "Listen first",
  "card.no.body":
    "You may say no. A clear no is kinder than a late maybe. Say it soon, in one line, without excuses: “I cannot help with this.” If you can, add one thing: a page, or a better question. Before you name somebody else, ask them. You owe no reason and no other date. If you are asked too often, say here how much suits you; nobody is shown that you did. If you should not be asked about something at all, step back from it. And when somebody says no to you, thank them and leave it. They have just spared you the waiting.",
  "card.no.title": "Say no kindly",
  "card.outside.body":
    "What you are learning now, somebody outside has learned before. Look where such people write: a blog, a forum, a talk, the talk page of an encyclopedia. Read for a while first. Then do one small thing: thank somebody for what helped, answer a question you can answer, correct a number. Say nothing about customers, colleagues or plans of your company. Keep two or three of these people on your private list here; only you can see it. When something of theirs helps you, share it with your reason, and leave their name on it. So others find them too.",
  "card.outside.title": "Find your people outside",
  "card.small.body":
    "Do not begin with a plan. Take the smallest thing that is real: read one short page, ask one person, write one line, listen in on a circle once. Ten minutes, today. Choose something that comes up in your work anyway, then it costs nothing extra. Nobody sees what you look at, and nothing here calls you back. If it helped, do the next small thing when it fits. If it did not, change one thing: the question, the person, the hour. You do not have to be ready, or good at it. Most of what people know they learned in passing, beside somebody who was doing it.",
  "card.small.title": "Start small",
  "card.stop.body":
    "A circle that ends on time is a good circle. Keep the last meeting for ending. Go round once: what can you do now, and what will you let be? Write down what you learned in a few lines, for people who were not there. That stays; the list of names goes. Thank each other for something exact. Then decide freely: stop, rest, or go on with another question. Going on because nobody says stop is the weakest of the three. If you leave earlier, that is fine: give your seat back and say nothing, or say goodbye. Nobody keeps a record of who left.",
  "card.stop.title": "Stop well",
  "card.thank.body":
    "Thanks that help are small and exact. Say what you used and what it changed: “Your three lines on the plug saved me a day.” Say it to the person, not about them in front of a crowd. Say it also when you did something else in the end: they gave you their time. Say it soon, and once. If somebody is seldom thanked, because they answer quietly or mend what nobody notices, begin there. You owe nothing in return. Often the best thanks is a line under the question, so that the next one finds what you found.",
  "card.thank.title": "Say thank you",
  "card.why.body":
    "Begin with what happened to you. Where were you stuck? What did this change? One honest line is enough: “Minute two shows the grip that saved me an afternoon.” Say for whom it is, and for whom not. Say how long it takes, if you know. You need not sum up what is in it: the thing speaks for itself, and only you can say why it helped. Do not wait until it is important. Something small and true today helps more than something complete that never comes. And if you are not sure that it still holds, say that too.",
  "card.why.title": "Share with a why",
  "card.write.body":
    "You have just answered somebody. The next one will ask the same. Put what you wrote where people look: on a page whose title is the question, in the words of the one who asked. Below it the answer in five lines, then what it depends on, then how you know. Leave out what only made sense between the two of you, and ask before you quote somebody. Put the link under the old question. Say when it should be looked at again. It need not be complete: others can go on writing. You have answered a question once, and for several people.",
  "card.write.title": "Write the answer up",
  "practice.away": "Do not show cards here",
  "practice.back": "The cards are shown again where they are needed.",
  "practice.bringBack": "Show the cards again where you put them away",
  "practice.lead": "Twelve cards, a minute each. Take one when you need it; nobody sees which.",
  "practice.minute": "A one-minute card: {title}",
  "practice.ownWords": "In the words of your colleagues, from the page {title}.",
  "practice.try": "Try it now",
  "sp.practice.notOpened": "The page with words of your own could not be opened. These are ours.",
};
