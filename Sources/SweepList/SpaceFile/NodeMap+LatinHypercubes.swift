internal import HyperparameterSpace

extension NodeMap {
  /// The keys that make a Latin hypercube more than a plain one; at most one may be there.
  private static let refinements = ["optimize", "strength", "slices", "extends"]

  /// A Latin hypercube: plain, optimised, of strength two, sliced, or one that extends another.
  func latinHypercube() throws -> any Design {
    let given = keys.filter(Self.refinements.contains)
    guard given.count <= 1 else {
      throw error(
        at: keyPlace(given[1]),
        """
        a Latin hypercube has one of \(Self.refinements.list("or")); '\(given[1])' is given \
        beside '\(given[0])'; leave one out.
        """)
    }
    guard self["iterations"] == nil || given == ["optimize"] else {
      throw error(
        at: keyPlace("iterations"),
        "'iterations' are those of 'optimize', which is not given; add it.")
    }
    let (count, seed) = (try count(), try seed())
    let isCentered = try optionalBoolean("centered")
    let placement: StratumPlacement = isCentered == true ? .centered : .jittered
    switch given.first {
    case "optimize":
      return OptimizedLatinHypercube(
        count: count, seed: seed, criterion: try criterion(),
        iterations: self["iterations"] == nil ? nil : try integer("iterations", in: 0...Int.max),
        placement: isCentered == false ? .jittered : .centered)
    case "strength":
      guard try integer("strength", in: 1...2) == 2 else { break }
      return try checked(
        StrengthTwoLatinHypercube(count: count, seed: seed, placement: placement))
    case "slices":
      return try checked(
        SlicedLatinHypercube(
          count: count, slices: try integer("slices", in: 1...Int.max), seed: seed,
          placement: placement))
    case "extends":
      let base = LatinHypercube(
        count: try integer("extends", in: 1...Int.max), seed: seed, placement: placement)
      return try checked(ExtendedLatinHypercube(base, to: count))
    default: break
    }
    return LatinHypercube(count: count, seed: seed, placement: placement)
  }

  private func criterion() throws -> LatinHypercubeCriterion {
    let node = try node("optimize")
    switch node.content {
    case .scalar(.string("discrepancy")): return .centeredDiscrepancy
    case .scalar(.string("maximin")): return .maximinDistance
    default:
      throw error(
        at: node.place, "'optimize' must be discrepancy or maximin; it is \(node.kind).")
    }
  }

  /// A design whose count suits it in one dimension at least; the space may ask for more.
  private func checked(_ design: some UnitCubeDesign) throws -> any Design {
    do {
      _ = try design.coordinates(of: [UnitCubeDimension(name: "one")])
    } catch let refusal as DesignError {
      throw parser.error(at: valuePlace(ofFirst: "count"), refusal.description)
    }
    return design
  }
}
