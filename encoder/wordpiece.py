"""BERT's uncased word pieces, as the coder's Java class of the same name cuts them."""
import unicodedata


class WordPieces:
    def __init__(self, vocab):
        with open(vocab, encoding="utf8") as f:
            self.ids = {line.rstrip("\n"): n for n, line in enumerate(f)}
        self.start, self.end, self.unknown = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]

    def cut(self, text):
        return [piece for word in words(text) for piece in self.pieces(word)]

    def pieces(self, word):
        """The longest piece in the vocabulary first; a word with a part that has none is unknown as a whole."""
        out, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and ("##" if at else "") + word[at:end] not in self.ids:
                end -= 1
            if end == at:
                return [self.unknown]
            out.append(self.ids[("##" if at else "") + word[at:end]])
            at = end
        return out


def words(text):
    """Lower case without accents, cut at spaces and around punctuation."""
    plain = unicodedata.normalize("NFD", text.lower())
    word = []
    for c in plain:
        category = unicodedata.category(c)
        if category == "Mn":
            continue
        if c.isspace() or category.startswith("Z") or category == "Cc":
            if word:
                yield "".join(word)
                word = []
        elif category[0] in "PS" :
            if word:
                yield "".join(word)
                word = []
            yield c
        else:
            word.append(c)
    if word:
        yield "".join(word)
