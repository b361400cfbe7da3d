"""`python -m benchmarks` runs every benchmark, `python -m benchmarks extract --document FILE` one with its options."""

import argparse
import pkgutil
from collections.abc import Iterable
from importlib import import_module
from typing import Protocol, cast

import benchmarks


class Benchmark(Protocol):
    """What a module in this folder offers."""

    __doc__: str | None

    def arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def measure(self, options: argparse.Namespace) -> Iterable[str]: ...


def discover() -> dict[str, Benchmark]:
    modules = pkgutil.iter_modules(benchmarks.__path__)
    names = sorted(module.name for module in modules if not module.ispkg and module.name != "__main__")
    return {name: cast("Benchmark", import_module(f"benchmarks.{name}")) for name in names}


def main() -> None:
    found = discover()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measurements, side by side.")
    choices = parser.add_subparsers(dest="name", metavar="BENCHMARK", title="benchmarks (all, when none is named)")
    for name, module in found.items():
        module.arguments(choices.add_parser(name, help=(module.__doc__ or "").partition("\n")[0]))
    options = parser.parse_args()
    for name, module in found.items():
        if options.name not in {None, name}:
            continue
        own = options if options.name else parser.parse_args([name])
        print(f"# {name}: {(module.__doc__ or '').partition(chr(10))[0]}", flush=True)
        for line in module.measure(own):
            print(line, flush=True)


if __name__ == "__main__":
    main()
