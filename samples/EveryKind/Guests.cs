using PodDsl;

namespace EveryKind;

/// <summary>The entries of the guests. At first it has the files of the image at its mount point.</summary>
[Label("backup", "daily")]
public partial record Guests : Volume;
