using System.Globalization;
using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Graphics processors: podman finds those of NVIDIA by names of CDI.</summary>
internal static class GpuDevices
{
    /// <summary>More processors than a host has.</summary>
    private const long Most = 64;

    public static void Add(UnitDraft draft, TakenFields gpu)
    {
        var ids = gpu.Scalars("device_ids").Select(id => id.Text).ToList();
        var count = gpu.Text("count");
        var driver = gpu.Text("driver");
        gpu.Take("capabilities");
        if (driver is not (null or "nvidia" or "cdi"))
        {
            gpu.Note(NoteKind.Lost, "driver", $"The import knows devices of nvidia, and none of '{driver}'.", "Use AddDevice= with the device.", gpu.Source);
            return;
        }

        if (driver == "cdi")
        {
            foreach (var id in ids)
            {
                draft.Key(Keys.AddDevice, id, gpu.Source);
            }
        }
        else
        {
            var number = long.TryParse(count, CultureInfo.InvariantCulture, out var parsed) ? Math.Min(parsed, Most) : -1;
            var names = ids.Count > 0 ? ids : number > 0 ? Enumerable.Range(0, (int)number).Select(index => index.ToString(CultureInfo.InvariantCulture)).ToList() : ["all"];
            foreach (var id in names)
            {
                draft.Key(Keys.AddDevice, "nvidia.com/gpu=" + id, gpu.Source);
            }

            gpu.Note(NoteKind.Changed, "gpus", "podman finds processors of NVIDIA by a file of CDI.", "Run: nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml", gpu.Source);
        }

        gpu.ReportRest();
    }
}
