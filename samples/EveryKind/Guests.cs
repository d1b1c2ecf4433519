using PodDsl;

namespace EveryKind;

/// <summary>What the guests wrote. At first it holds what the image has at the place where it is mounted.</summary>
[Label("backup", "daily")]
public partial record Guests : Volume;
