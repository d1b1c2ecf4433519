using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Devices of the host in the container.</summary>
internal static class DevicesTopic
{
    public static void Apply(ServiceContext service)
    {
        foreach (var device in service.Fields.Rows("devices"))
        {
            var (source, target, permissions) = (device.Scalar("source"), device.Text("target"), device.Text("permissions"));
            if (source is null)
            {
                continue;
            }

            var text = source.Text + (target is null || target == source.Text ? "" : ":" + target);
            text += permissions is null or "rwm" ? "" : (text == source.Text ? ":" + source.Text : "") + ":" + permissions;
            service.Draft.Key(Keys.AddDevice, text, source.Source);
        }

        foreach (var gpu in service.Fields.Rows("gpus"))
        {
            GpuDevices.Add(service.Draft, gpu);
        }
    }
}
