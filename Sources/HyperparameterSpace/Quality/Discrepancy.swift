/// How far points are from lying evenly in the unit cube: a mean, over a family of boxes, of the
/// squared difference between a box's volume and the part of the points that lies in it.
///
/// The families differ; so do the numbers, which compare only within a kind, a number of points
/// and of dimensions. With *x* the coordinates, *z* = *x* − ½ and *d* = *x* − *y*, a squared
/// discrepancy is *c* − (2/*n*) Σ Π *f*(*x*) + (1/*n*²) Σ Σ Π *g*(*x*, *y*): products over the
/// dimensions, sums over the *n* points and over all ordered pairs of points.
public enum Discrepancy: String, Sendable, Hashable, CaseIterable {
  /// Boxes between a point and the nearest corner of the cube; also in every projection.
  ///
  /// *c* = (13/12)^*s* in *s* dimensions, *f* = 1 + |*z*|/2 − *z*²/2,
  /// *g* = 1 + |*z*|/2 + |*z′*|/2 − |*d*|/2.
  /// Source: Hickernell, "A generalized discrepancy and quadrature error bound", Mathematics of
  /// Computation 67 (1998).
  case centered
  /// Boxes that may leave the cube on one side and come back on the other; also in every projection.
  ///
  /// *c* = −(4/3)^*s*, *f* = 0, *g* = 3/2 − |*d*| (1 − |*d*|).
  /// Source: Hickernell, "Lattice rules: how well do they measure up?", in Random and Quasi-Random
  /// Point Sets, Lecture Notes in Statistics 138 (1998).
  case wrapAround
  /// A mean of the centred and the wrap-around kind that has the weak points of neither.
  ///
  /// *c* = (19/12)^*s*, *f* = 5/3 − |*z*|/4 − *z*²/4,
  /// *g* = 15/8 − |*z*|/4 − |*z′*|/4 − 3|*d*|/4 + *d*²/2.
  /// Source: Zhou, Fang, Ning, "Mixture discrepancy for quasi-random point sets", Journal of
  /// Complexity 29 (2013).
  case mixture
  /// Boxes between the origin and a point, in the whole cube only.
  ///
  /// *c* = 3^−*s*, Π *f* = Π (1 − *x*²)/2, *g* = 1 − max(*x*, *y*).
  /// Source: Warnock, "Computational investigations of low-discrepancy point sets", in
  /// Applications of Number Theory to Numerical Analysis (1972).
  case star
}
