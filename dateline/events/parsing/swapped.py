"""How a part of a spaCy pipeline is put in another's place: a component by its name, or a layer of its networks.

What takes the place, and where it gives the same answers, is said in `arcs`, `entities`, `embedded` and `mixed`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

    Forward = Callable[..., tuple[list[Any], Callable[..., Any]]]


class Component(ABC):
    """A component that works on a batch of documents at once."""

    def __call__(self, doc: Doc) -> Doc:
        """The document, read."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """The documents in their order, read a batch at once."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self.read(batch)
            yield from batch

    @abstractmethod
    def read(self, batch: Sequence[Doc]) -> None:
        """Write into the documents what is found of them."""


def swap_component(pipeline: Language, name: str, make: Callable[[Any], Component]) -> None:
    """Put what `make` makes of the component of a name in its place."""
    at = pipeline.component_names.index(name)
    component = make(pipeline.get_pipe(name))
    pipeline._components[at] = (name, component)  # noqa: SLF001 - add_pipe takes registered factories only


def is_greedy(component: Any, features: int) -> bool:
    """Whether a component of moves takes the best one at each step, looking at so many tokens."""
    model = component.model
    plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"] and component.cfg["beam_width"] == 1
    return bool(plain and model.get_ref("lower").get_dim("nF") == features)


def swap_layers(
    pipeline: Language,
    ref: str,
    name: str,
    fits: Callable[[Model[Any, Any]], bool],
    make: Callable[[Model[Any, Any]], Forward],
) -> None:
    """Put a layer called `name` in the place of those that the networks call `ref` and that fit; `make` gives its work."""
    from thinc.api import Model

    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for network in list(model.walk()) if model is not None else ():
            if network.has_ref(ref) and fits(layer := network.get_ref(ref)):
                new: Model[Any, Any] = Model(name, make(layer), layers=[layer], dims={"nO": layer.maybe_get_dim("nO")})
                network.layers[network.layers.index(layer)] = new
                network.set_ref(ref, new)
